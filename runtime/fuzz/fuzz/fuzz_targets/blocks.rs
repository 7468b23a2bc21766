//! Bytes that choose a history of whole blocks: libFuzzer changes them, and keeps those that lead somewhere new.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| stalhof_runtime_fuzz::fuzz(bytes));
