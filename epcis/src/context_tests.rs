use super::*;
use crate::json;

fn object(text: &str) -> Object {
	json::read(text.as_bytes()).unwrap().object().unwrap().clone()
}

#[test]
fn prefixes_should_be_found_wherever_a_context_declares_them() {
	let document = object(
		r#"{"@context": ["https://x.example/context.jsonld",
			[{"a": "https://a.example/"}, [{"b": {"@id": "https://b.example/#"}}]],
			{"c": "a:c/", "d": {"@type": "@id"}, "e": null, "@vocab": "https://v.example/"}]}"#,
	);
	let outermost = Context::default();
	let context = outermost.within(&document).unwrap();
	for (prefix, namespace) in [
		("a", Some("https://a.example/")),
		("b", Some("https://b.example/#")),
		("c", Some("https://a.example/c/")),
		("d", None),
		("e", None),
		("@vocab", None),
		("cbv", Some("https://ref.gs1.org/cbv/")),
	] {
		assert_eq!(context.namespace(prefix), namespace, "{prefix}");
	}

	let event = object(r#"{"@context": {"a": "https://other.example/"}}"#);
	let inner = context.within(&event).unwrap();
	assert_eq!(inner.namespace("a"), Some("https://other.example/"));
	assert_eq!(inner.namespace("b"), Some("https://b.example/#"));
	assert!(inner.within(&object("{}")).is_none());

	let alone = object(r#"{"@context": {"a": "https://a.example/"}}"#);
	assert_eq!(outermost.within(&alone).unwrap().namespace("a"), Some("https://a.example/"));
}

#[test]
fn a_name_should_be_the_same_in_each_of_its_forms() {
	let document = object(
		r#"{"@context": {"web": "https://a.example/ns/", "hash": "https://a.example/ns#", "urn1": "urn:x:y:"}}"#,
	);
	let outermost = Context::default();
	let context = outermost.within(&document).unwrap();
	for (forms, hashed) in [
		(["web:f", "https://a.example/ns/f"], "{https://a.example/ns/}f"),
		(["hash:f", "https://a.example/ns#f"], "{https://a.example/ns#}f"),
		(["urn1:f", "urn:x:y:f"], "{urn:x:y:}f"),
		(["cbvmda:f", "urn:epcglobal:cbv:mda:f"], "{urn:epcglobal:cbv:mda:}f"),
	] {
		for form in forms {
			assert_eq!(context.name(form).hashed(), hashed);
		}
	}
	assert_eq!(context.name("f"), Name::Bare("f"));
}

#[test]
fn a_compact_uri_should_be_written_out_when_its_prefix_is_known() {
	let document =
		object(r#"{"@context": {"web": "https://a.example/", "https": "https://no.example/"}}"#);
	let outermost = Context::default();
	let context = outermost.within(&document).unwrap();
	assert_eq!(context.of_compact("web:f:g").as_deref(), Some("https://a.example/f:g"));
	assert_eq!(context.of_compact("gs1:Angle").as_deref(), Some("https://gs1.org/voc/Angle"));
	for text in ["f", "other:f", "https://a.example/f", "urn:x:y"] {
		assert_eq!(context.of_compact(text), None);
	}
}
