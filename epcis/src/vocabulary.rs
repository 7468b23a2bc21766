//! The words of the standard vocabularies (CBV 2.0, chapter 7; EPCIS 2.0, the context of its JSON-LD binding).

use stalhof_primitives::cbv::{BizStep, Disposition};
use std::borrow::Cow;

/// Namespace of the Core Business Vocabulary.
pub(crate) const CBV: &str = "https://ref.gs1.org/cbv/";
/// Namespace of the GS1 Web Vocabulary, as CBV 2.0 has it.
pub(crate) const GS1_VOC: &str = "https://gs1.org/voc/";
/// What the vocabulary's names began with before EPCIS 2.0.
pub(crate) const CBV_URN: &str = "urn:epcglobal:cbv:";

/// The kinds of URN that have a name on the web, each with how that begins.
const URN_KINDS: [(&str, &str); 5] = [
	("bizstep:", "BizStep-"),
	("disp:", "Disp-"),
	("btt:", "BTT-"),
	("sdt:", "SDT-"),
	("er:", "ER-"),
];

/// A list of words that stand bare in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vocabulary {
	BizStep,
	Disposition,
	BizTransactionType,
	SourceDestinationType,
	ErrorReason,
	MeasurementType,
	SensorAlertType,
	Component,
}

const BIZ_TRANSACTION_TYPES: &[&str] = &[
	"bol",
	"cert",
	"desadv",
	"inv",
	"pedigree",
	"po",
	"poc",
	"prodorder",
	"recadv",
	"rma",
	"testprd",
	"testres",
	"upevt",
];
const SOURCE_DESTINATION_TYPES: &[&str] = &["location", "owning_party", "possessing_party"];
const ERROR_REASONS: &[&str] = &["did_not_occur", "incorrect_data"];
const SENSOR_ALERT_TYPES: &[&str] = &["ALARM_CONDITION", "ERROR_CONDITION"];
const COMPONENTS: &[&str] = &[
	"altitude",
	"axial_distance",
	"azimuth",
	"easting",
	"elevation_angle",
	"height",
	"latitude",
	"longitude",
	"northing",
	"polar_angle",
	"spherical_radius",
	"x",
	"y",
	"z",
];
const MEASUREMENT_TYPES: &[&str] = &[
	"AbsoluteHumidity",
	"AbsorbedDose",
	"AbsorbedDoseRate",
	"Acceleration",
	"Altitude",
	"AmountOfSubstance",
	"AmountOfSubstancePerUnitVolume",
	"Angle",
	"AngularAcceleration",
	"AngularMomentum",
	"AngularVelocity",
	"Area",
	"Capacitance",
	"Conductance",
	"Conductivity",
	"Count",
	"Density",
	"Dimensionless",
	"DoseEquivalent",
	"DoseEquivalentRate",
	"DynamicViscosity",
	"ElectricCharge",
	"ElectricCurrent",
	"ElectricCurrentDensity",
	"ElectricFieldStrength",
	"Energy",
	"Exposure",
	"Force",
	"Frequency",
	"Illuminance",
	"Inductance",
	"Irradiance",
	"KinematicViscosity",
	"Length",
	"LinearMomentum",
	"Luminance",
	"LuminousFlux",
	"LuminousIntensity",
	"MagneticFlux",
	"MagneticFluxDensity",
	"MagneticVectorPotential",
	"Mass",
	"MassConcentration",
	"MassFlowRate",
	"MassPerAreaTime",
	"MemoryCapacity",
	"MolalityOfSolute",
	"MolarEnergy",
	"MolarMass",
	"MolarVolume",
	"Power",
	"Pressure",
	"RadiantFlux",
	"RadiantIntensity",
	"Radioactivity",
	"RelativeHumidity",
	"Resistance",
	"Resistivity",
	"SolidAngle",
	"SpecificVolume",
	"Speed",
	"SurfaceDensity",
	"SurfaceTension",
	"Temperature",
	"Time",
	"Torque",
	"Voltage",
	"Volume",
	"VolumeFlowRate",
	"VolumeFraction",
	"VolumetricFlux",
	"Wavenumber",
];

impl Vocabulary {
	/// How the names of its words begin on the web.
	const fn base(self) -> (&'static str, &'static str) {
		match self {
			Self::BizStep => (CBV, "BizStep-"),
			Self::Disposition => (CBV, "Disp-"),
			Self::BizTransactionType => (CBV, "BTT-"),
			Self::SourceDestinationType => (CBV, "SDT-"),
			Self::ErrorReason => (CBV, "ER-"),
			Self::Component => (CBV, "Comp-"),
			Self::MeasurementType | Self::SensorAlertType => (GS1_VOC, ""),
		}
	}

	/// The words, in no order that counts.
	pub(crate) fn words(self) -> Vec<&'static str> {
		match self {
			Self::BizStep => BizStep::ALL.iter().map(|step| step.name()).collect(),
			Self::Disposition => Disposition::ALL.iter().map(|state| state.name()).collect(),
			Self::BizTransactionType => BIZ_TRANSACTION_TYPES.to_vec(),
			Self::SourceDestinationType => SOURCE_DESTINATION_TYPES.to_vec(),
			Self::ErrorReason => ERROR_REASONS.to_vec(),
			Self::MeasurementType => MEASUREMENT_TYPES.to_vec(),
			Self::SensorAlertType => SENSOR_ALERT_TYPES.to_vec(),
			Self::Component => COMPONENTS.to_vec(),
		}
	}

	/// Whether that is one of its words.
	pub(crate) fn has(self, word: &str) -> bool {
		match self {
			Self::BizStep => word.parse::<BizStep>().is_ok(),
			Self::Disposition => word.parse::<Disposition>().is_ok(),
			_ => self.words().contains(&word),
		}
	}

	/// The name on the web of one of its words. `None` for anything else.
	pub(crate) fn web_uri(self, word: &str) -> Option<String> {
		let (namespace, kind) = self.base();
		self.has(word).then(|| [namespace, kind, word].concat())
	}

	/// What stands behind the beginning of its names on the web, be it one of its words or not.
	pub(crate) fn word_of(self, uri: &str) -> Option<&str> {
		let (namespace, kind) = self.base();
		uri.strip_prefix(namespace)?.strip_prefix(kind)
	}
}

/// A URN of the vocabulary as its name on the web (CBV 2.0, 8.9.2); anything else as it is.
pub(crate) fn urn_to_web(value: &str) -> Cow<'_, str> {
	let web = value.strip_prefix(CBV_URN).and_then(|rest| {
		URN_KINDS.iter().find_map(|(urn, web)| Some([CBV, web, rest.strip_prefix(urn)?].concat()))
	});
	web.map_or(Cow::Borrowed(value), Cow::Owned)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_word_should_have_its_name_on_the_web() {
		for (vocabulary, word, uri) in [
			(Vocabulary::BizStep, "shipping", "https://ref.gs1.org/cbv/BizStep-shipping"),
			(Vocabulary::Disposition, "in_transit", "https://ref.gs1.org/cbv/Disp-in_transit"),
			(Vocabulary::BizTransactionType, "po", "https://ref.gs1.org/cbv/BTT-po"),
			(Vocabulary::SourceDestinationType, "location", "https://ref.gs1.org/cbv/SDT-location"),
			(Vocabulary::ErrorReason, "did_not_occur", "https://ref.gs1.org/cbv/ER-did_not_occur"),
			(Vocabulary::Component, "x", "https://ref.gs1.org/cbv/Comp-x"),
			(Vocabulary::MeasurementType, "Temperature", "https://gs1.org/voc/Temperature"),
			(Vocabulary::SensorAlertType, "ALARM_CONDITION", "https://gs1.org/voc/ALARM_CONDITION"),
		] {
			assert_eq!(vocabulary.web_uri(word).as_deref(), Some(uri));
			assert_eq!(vocabulary.word_of(uri), Some(word));
			assert_eq!(vocabulary.web_uri(uri), None);
			assert_eq!(vocabulary.web_uri("transforming"), None);
		}
		assert_eq!(Vocabulary::MeasurementType.words().len(), 72);
	}

	#[test]
	fn a_urn_should_become_its_name_on_the_web() {
		for (urn, web) in [
			("urn:epcglobal:cbv:bizstep:receiving", "https://ref.gs1.org/cbv/BizStep-receiving"),
			("urn:epcglobal:cbv:disp:active", "https://ref.gs1.org/cbv/Disp-active"),
			("urn:epcglobal:cbv:btt:po", "https://ref.gs1.org/cbv/BTT-po"),
			("urn:epcglobal:cbv:sdt:location", "https://ref.gs1.org/cbv/SDT-location"),
			("urn:epcglobal:cbv:er:did_not_occur", "https://ref.gs1.org/cbv/ER-did_not_occur"),
			("urn:epcglobal:cbv:bt:0614141073467:1152", "urn:epcglobal:cbv:bt:0614141073467:1152"),
			("receiving", "receiving"),
		] {
			assert_eq!(urn_to_web(urn), web);
		}
	}
}
