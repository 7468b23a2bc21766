// Written by scripts/metadata. Do not edit.
#[allow(
    dead_code,
    missing_docs,
    unused_imports,
    non_camel_case_types,
    unreachable_patterns
)]
#[allow(clippy::all)]
#[allow(rustdoc::broken_intra_doc_links)]
pub mod api {
    #[allow(unused_imports)]
    mod root_mod {
        pub use super::*;
    }
    pub static PALLETS: [&str; 11usize] = [
        "System",
        "Calendar",
        "Balances",
        "Assets",
        "Session",
        "Consortium",
        "Council",
        "Network",
        "Utility",
        "Goods",
        "Sudo",
    ];
    pub static RUNTIME_APIS: [&str; 5usize] = [
        "Core",
        "GrandpaApi",
        "AccountNonceApi",
        "CalendarApi",
        "ChainApi",
    ];
    /// The error type that is returned when there is a runtime issue.
    pub type DispatchError = runtime_types::sp_runtime::DispatchError;
    /// The outer event enum.
    pub type Event = runtime_types::stalhof_runtime::RuntimeEvent;
    /// The outer extrinsic enum.
    pub type Call = runtime_types::stalhof_runtime::RuntimeCall;
    /// The outer error enum represents the DispatchError's Module variant.
    pub type Error = runtime_types::stalhof_runtime::RuntimeError;
    pub fn constants() -> ConstantsApi {
        ConstantsApi
    }
    pub fn storage() -> StorageApi {
        StorageApi
    }
    /// This is an alias to [`Self::transactions()`].
    pub fn tx() -> TransactionApi {
        TransactionApi
    }
    pub fn transactions() -> TransactionApi {
        TransactionApi
    }
    pub fn runtime_apis() -> runtime_apis::RuntimeApi {
        runtime_apis::RuntimeApi
    }
    pub mod runtime_apis {
        use super::root_mod;
        use super::runtime_types;
        use ::subxt::ext::codec::Encode;
        pub struct RuntimeApi;
        impl RuntimeApi {
            pub fn core(&self) -> core::Core {
                core::Core
            }
            pub fn grandpa_api(&self) -> grandpa_api::GrandpaApi {
                grandpa_api::GrandpaApi
            }
            pub fn account_nonce_api(&self) -> account_nonce_api::AccountNonceApi {
                account_nonce_api::AccountNonceApi
            }
            pub fn calendar_api(&self) -> calendar_api::CalendarApi {
                calendar_api::CalendarApi
            }
            pub fn chain_api(&self) -> chain_api::ChainApi {
                chain_api::ChainApi
            }
        }
        pub mod core {
            use super::root_mod;
            use super::runtime_types;
            pub struct Core;
            impl Core {
                pub fn version(
                    &self,
                ) -> ::subxt::runtime_apis::StaticPayload<(), version::output::Output> {
                    ::subxt::runtime_apis::StaticPayload::new_static(
                        "Core",
                        "version",
                        (),
                        [
                            79u8, 22u8, 137u8, 4u8, 40u8, 64u8, 30u8, 180u8, 49u8, 222u8,
                            114u8, 125u8, 44u8, 25u8, 33u8, 152u8, 98u8, 42u8, 72u8,
                            178u8, 240u8, 103u8, 34u8, 187u8, 81u8, 161u8, 183u8, 6u8,
                            120u8, 2u8, 146u8, 0u8,
                        ],
                    )
                }
                pub fn execute_block(
                    &self,
                    block: execute_block::Block,
                ) -> ::subxt::runtime_apis::StaticPayload<
                    (execute_block::Block,),
                    execute_block::output::Output,
                > {
                    ::subxt::runtime_apis::StaticPayload::new_static(
                        "Core",
                        "execute_block",
                        (block,),
                        [
                            133u8, 135u8, 228u8, 65u8, 106u8, 27u8, 85u8, 158u8, 112u8,
                            254u8, 93u8, 26u8, 102u8, 201u8, 118u8, 216u8, 249u8, 247u8,
                            91u8, 74u8, 56u8, 208u8, 231u8, 115u8, 131u8, 29u8, 209u8,
                            6u8, 65u8, 57u8, 214u8, 125u8,
                        ],
                    )
                }
                pub fn initialize_block(
                    &self,
                    header: initialize_block::Header,
                ) -> ::subxt::runtime_apis::StaticPayload<
                    (initialize_block::Header,),
                    initialize_block::output::Output,
                > {
                    ::subxt::runtime_apis::StaticPayload::new_static(
                        "Core",
                        "initialize_block",
                        (header,),
                        [
                            132u8, 169u8, 113u8, 112u8, 80u8, 139u8, 113u8, 35u8, 41u8,
                            81u8, 36u8, 35u8, 37u8, 202u8, 29u8, 207u8, 205u8, 229u8,
                            145u8, 7u8, 133u8, 94u8, 25u8, 108u8, 233u8, 86u8, 234u8,
                            29u8, 236u8, 57u8, 56u8, 186u8,
                        ],
                    )
                }
            }
            pub mod version {
                use super::root_mod;
                use super::runtime_types;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = runtime_types::sp_version::RuntimeVersion;
                }
            }
            pub mod execute_block {
                use super::root_mod;
                use super::runtime_types;
                pub type Block = runtime_types::sp_runtime::generic::block::LazyBlock<
                    runtime_types::sp_runtime::generic::header::Header<
                        ::core::primitive::u32,
                    >,
                    ::subxt::utils::UncheckedExtrinsic<
                        ::subxt::utils::MultiAddress<::subxt::utils::AccountId32, ()>,
                        runtime_types::stalhof_runtime::RuntimeCall,
                        runtime_types::sp_runtime::MultiSignature,
                        (
                            runtime_types::frame_system::extensions::authorize_call::AuthorizeCall,
                            runtime_types::frame_system::extensions::check_non_zero_sender::CheckNonZeroSender,
                            runtime_types::frame_system::extensions::check_spec_version::CheckSpecVersion,
                            runtime_types::frame_system::extensions::check_tx_version::CheckTxVersion,
                            runtime_types::frame_system::extensions::check_genesis::CheckGenesis,
                            runtime_types::frame_system::extensions::check_mortality::CheckMortality,
                            runtime_types::pallet_consortium::check_member::CheckMember,
                            runtime_types::frame_system::extensions::check_weight::CheckWeight,
                            runtime_types::frame_metadata_hash_extension::CheckMetadataHash,
                            runtime_types::frame_system::extensions::weight_reclaim::WeightReclaim,
                        ),
                    >,
                >;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = ();
                }
            }
            pub mod initialize_block {
                use super::root_mod;
                use super::runtime_types;
                pub type Header = runtime_types::sp_runtime::generic::header::Header<
                    ::core::primitive::u32,
                >;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = runtime_types::sp_runtime::ExtrinsicInclusionMode;
                }
            }
        }
        pub mod grandpa_api {
            use super::root_mod;
            use super::runtime_types;
            pub struct GrandpaApi;
            impl GrandpaApi {
                pub fn grandpa_authorities(
                    &self,
                ) -> ::subxt::runtime_apis::StaticPayload<
                    (),
                    grandpa_authorities::output::Output,
                > {
                    ::subxt::runtime_apis::StaticPayload::new_static(
                        "GrandpaApi",
                        "grandpa_authorities",
                        (),
                        [
                            8u8, 1u8, 99u8, 227u8, 52u8, 95u8, 230u8, 139u8, 198u8, 90u8,
                            159u8, 146u8, 193u8, 81u8, 37u8, 27u8, 216u8, 227u8, 108u8,
                            126u8, 12u8, 94u8, 125u8, 183u8, 143u8, 231u8, 87u8, 101u8,
                            114u8, 190u8, 193u8, 180u8,
                        ],
                    )
                }
                pub fn submit_report_equivocation_unsigned_extrinsic(
                    &self,
                    equivocation_proof: submit_report_equivocation_unsigned_extrinsic::EquivocationProof,
                    key_owner_proof: submit_report_equivocation_unsigned_extrinsic::KeyOwnerProof,
                ) -> ::subxt::runtime_apis::StaticPayload<
                    (
                        submit_report_equivocation_unsigned_extrinsic::EquivocationProof,
                        submit_report_equivocation_unsigned_extrinsic::KeyOwnerProof,
                    ),
                    submit_report_equivocation_unsigned_extrinsic::output::Output,
                > {
                    ::subxt::runtime_apis::StaticPayload::new_static(
                        "GrandpaApi",
                        "submit_report_equivocation_unsigned_extrinsic",
                        (equivocation_proof, key_owner_proof),
                        [
                            27u8, 32u8, 16u8, 79u8, 172u8, 124u8, 44u8, 13u8, 176u8,
                            89u8, 69u8, 60u8, 45u8, 176u8, 72u8, 151u8, 252u8, 5u8,
                            243u8, 82u8, 170u8, 51u8, 179u8, 197u8, 117u8, 177u8, 110u8,
                            111u8, 97u8, 15u8, 109u8, 169u8,
                        ],
                    )
                }
                pub fn generate_key_ownership_proof(
                    &self,
                    set_id: generate_key_ownership_proof::SetId,
                    authority_id: generate_key_ownership_proof::AuthorityId,
                ) -> ::subxt::runtime_apis::StaticPayload<
                    (
                        generate_key_ownership_proof::SetId,
                        generate_key_ownership_proof::AuthorityId,
                    ),
                    generate_key_ownership_proof::output::Output,
                > {
                    ::subxt::runtime_apis::StaticPayload::new_static(
                        "GrandpaApi",
                        "generate_key_ownership_proof",
                        (set_id, authority_id),
                        [
                            13u8, 144u8, 66u8, 235u8, 24u8, 190u8, 39u8, 75u8, 29u8,
                            157u8, 215u8, 181u8, 173u8, 145u8, 224u8, 244u8, 189u8, 79u8,
                            6u8, 116u8, 139u8, 196u8, 54u8, 16u8, 89u8, 190u8, 121u8,
                            43u8, 137u8, 150u8, 117u8, 68u8,
                        ],
                    )
                }
                pub fn current_set_id(
                    &self,
                ) -> ::subxt::runtime_apis::StaticPayload<
                    (),
                    current_set_id::output::Output,
                > {
                    ::subxt::runtime_apis::StaticPayload::new_static(
                        "GrandpaApi",
                        "current_set_id",
                        (),
                        [
                            42u8, 230u8, 120u8, 211u8, 156u8, 245u8, 109u8, 86u8, 100u8,
                            146u8, 234u8, 205u8, 41u8, 183u8, 109u8, 42u8, 17u8, 33u8,
                            156u8, 25u8, 139u8, 84u8, 101u8, 75u8, 232u8, 198u8, 87u8,
                            136u8, 218u8, 233u8, 103u8, 156u8,
                        ],
                    )
                }
            }
            pub mod grandpa_authorities {
                use super::root_mod;
                use super::runtime_types;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = ::subxt::alloc::vec::Vec<
                        (
                            runtime_types::sp_consensus_grandpa::app::Public,
                            ::core::primitive::u64,
                        ),
                    >;
                }
            }
            pub mod submit_report_equivocation_unsigned_extrinsic {
                use super::root_mod;
                use super::runtime_types;
                pub type EquivocationProof = runtime_types::sp_consensus_grandpa::EquivocationProof<
                    ::subxt::utils::H256,
                    ::core::primitive::u32,
                >;
                pub type KeyOwnerProof = runtime_types::sp_runtime::OpaqueValue;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = ::core::option::Option<()>;
                }
            }
            pub mod generate_key_ownership_proof {
                use super::root_mod;
                use super::runtime_types;
                pub type SetId = ::core::primitive::u64;
                pub type AuthorityId = runtime_types::sp_consensus_grandpa::app::Public;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = ::core::option::Option<
                        runtime_types::sp_runtime::OpaqueValue,
                    >;
                }
            }
            pub mod current_set_id {
                use super::root_mod;
                use super::runtime_types;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = ::core::primitive::u64;
                }
            }
        }
        pub mod account_nonce_api {
            use super::root_mod;
            use super::runtime_types;
            pub struct AccountNonceApi;
            impl AccountNonceApi {
                pub fn account_nonce(
                    &self,
                    account: account_nonce::Account,
                ) -> ::subxt::runtime_apis::StaticPayload<
                    (account_nonce::Account,),
                    account_nonce::output::Output,
                > {
                    ::subxt::runtime_apis::StaticPayload::new_static(
                        "AccountNonceApi",
                        "account_nonce",
                        (account,),
                        [
                            231u8, 82u8, 7u8, 227u8, 131u8, 2u8, 215u8, 252u8, 173u8,
                            82u8, 11u8, 103u8, 200u8, 25u8, 114u8, 116u8, 79u8, 229u8,
                            152u8, 150u8, 236u8, 37u8, 101u8, 26u8, 220u8, 146u8, 182u8,
                            101u8, 73u8, 55u8, 191u8, 171u8,
                        ],
                    )
                }
            }
            pub mod account_nonce {
                use super::root_mod;
                use super::runtime_types;
                pub type Account = ::subxt::utils::AccountId32;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = ::core::primitive::u32;
                }
            }
        }
        pub mod calendar_api {
            use super::root_mod;
            use super::runtime_types;
            pub struct CalendarApi;
            impl CalendarApi {
                pub fn calendar(
                    &self,
                ) -> ::subxt::runtime_apis::StaticPayload<(), calendar::output::Output> {
                    ::subxt::runtime_apis::StaticPayload::new_static(
                        "CalendarApi",
                        "calendar",
                        (),
                        [
                            166u8, 80u8, 89u8, 80u8, 229u8, 183u8, 208u8, 160u8, 147u8,
                            166u8, 82u8, 235u8, 159u8, 221u8, 168u8, 49u8, 80u8, 89u8,
                            56u8, 192u8, 97u8, 51u8, 150u8, 155u8, 239u8, 247u8, 19u8,
                            18u8, 124u8, 240u8, 128u8, 20u8,
                        ],
                    )
                }
            }
            pub mod calendar {
                use super::root_mod;
                use super::runtime_types;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = runtime_types::pallet_calendar_runtime_api::CalendarNow;
                }
            }
        }
        pub mod chain_api {
            use super::root_mod;
            use super::runtime_types;
            pub struct ChainApi;
            impl ChainApi {
                pub fn development_switches(
                    &self,
                ) -> ::subxt::runtime_apis::StaticPayload<
                    (),
                    development_switches::output::Output,
                > {
                    ::subxt::runtime_apis::StaticPayload::new_static(
                        "ChainApi",
                        "development_switches",
                        (),
                        [
                            111u8, 163u8, 73u8, 251u8, 169u8, 2u8, 55u8, 11u8, 113u8,
                            205u8, 119u8, 86u8, 125u8, 3u8, 231u8, 132u8, 253u8, 233u8,
                            180u8, 241u8, 97u8, 23u8, 239u8, 106u8, 44u8, 64u8, 206u8,
                            168u8, 135u8, 35u8, 171u8, 131u8,
                        ],
                    )
                }
                pub fn validators(
                    &self,
                    after: validators::After,
                    limit: validators::Limit,
                ) -> ::subxt::runtime_apis::StaticPayload<
                    (validators::After, validators::Limit),
                    validators::output::Output,
                > {
                    ::subxt::runtime_apis::StaticPayload::new_static(
                        "ChainApi",
                        "validators",
                        (after, limit),
                        [
                            48u8, 248u8, 33u8, 205u8, 2u8, 185u8, 200u8, 226u8, 140u8,
                            191u8, 240u8, 109u8, 98u8, 7u8, 45u8, 177u8, 146u8, 47u8,
                            175u8, 131u8, 214u8, 97u8, 92u8, 54u8, 54u8, 124u8, 181u8,
                            75u8, 208u8, 91u8, 93u8, 109u8,
                        ],
                    )
                }
            }
            pub mod development_switches {
                use super::root_mod;
                use super::runtime_types;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = ::subxt::alloc::vec::Vec<
                        runtime_types::stalhof_runtime_api::DevelopmentSwitch,
                    >;
                }
            }
            pub mod validators {
                use super::root_mod;
                use super::runtime_types;
                pub type After = ::core::option::Option<::subxt::utils::AccountId32>;
                pub type Limit = ::core::primitive::u32;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = runtime_types::stalhof_primitives::page::Page<
                        runtime_types::stalhof_runtime_api::Validator,
                        ::subxt::utils::AccountId32,
                    >;
                }
            }
        }
    }
    pub fn view_functions() -> ViewFunctionsApi {
        ViewFunctionsApi
    }
    pub fn custom_values() -> CustomValuesApi {
        CustomValuesApi
    }
    pub struct CustomValuesApi;
    impl CustomValuesApi {}
    pub struct ConstantsApi;
    impl ConstantsApi {
        pub fn system(&self) -> system::constants::ConstantsApi {
            system::constants::ConstantsApi
        }
        pub fn balances(&self) -> balances::constants::ConstantsApi {
            balances::constants::ConstantsApi
        }
        pub fn assets(&self) -> assets::constants::ConstantsApi {
            assets::constants::ConstantsApi
        }
        pub fn session(&self) -> session::constants::ConstantsApi {
            session::constants::ConstantsApi
        }
        pub fn consortium(&self) -> consortium::constants::ConstantsApi {
            consortium::constants::ConstantsApi
        }
        pub fn network(&self) -> network::constants::ConstantsApi {
            network::constants::ConstantsApi
        }
        pub fn utility(&self) -> utility::constants::ConstantsApi {
            utility::constants::ConstantsApi
        }
    }
    pub struct StorageApi;
    impl StorageApi {
        pub fn system(&self) -> system::storage::StorageApi {
            system::storage::StorageApi
        }
        pub fn calendar(&self) -> calendar::storage::StorageApi {
            calendar::storage::StorageApi
        }
        pub fn balances(&self) -> balances::storage::StorageApi {
            balances::storage::StorageApi
        }
        pub fn assets(&self) -> assets::storage::StorageApi {
            assets::storage::StorageApi
        }
        pub fn session(&self) -> session::storage::StorageApi {
            session::storage::StorageApi
        }
        pub fn consortium(&self) -> consortium::storage::StorageApi {
            consortium::storage::StorageApi
        }
        pub fn council(&self) -> council::storage::StorageApi {
            council::storage::StorageApi
        }
        pub fn network(&self) -> network::storage::StorageApi {
            network::storage::StorageApi
        }
        pub fn goods(&self) -> goods::storage::StorageApi {
            goods::storage::StorageApi
        }
        pub fn sudo(&self) -> sudo::storage::StorageApi {
            sudo::storage::StorageApi
        }
    }
    pub struct TransactionApi;
    impl TransactionApi {
        pub fn system(&self) -> system::calls::api::TransactionApi {
            system::calls::api::TransactionApi
        }
        pub fn balances(&self) -> balances::calls::api::TransactionApi {
            balances::calls::api::TransactionApi
        }
        pub fn assets(&self) -> assets::calls::api::TransactionApi {
            assets::calls::api::TransactionApi
        }
        pub fn session(&self) -> session::calls::api::TransactionApi {
            session::calls::api::TransactionApi
        }
        pub fn consortium(&self) -> consortium::calls::api::TransactionApi {
            consortium::calls::api::TransactionApi
        }
        pub fn council(&self) -> council::calls::api::TransactionApi {
            council::calls::api::TransactionApi
        }
        pub fn network(&self) -> network::calls::api::TransactionApi {
            network::calls::api::TransactionApi
        }
        pub fn utility(&self) -> utility::calls::api::TransactionApi {
            utility::calls::api::TransactionApi
        }
        pub fn goods(&self) -> goods::calls::api::TransactionApi {
            goods::calls::api::TransactionApi
        }
        pub fn sudo(&self) -> sudo::calls::api::TransactionApi {
            sudo::calls::api::TransactionApi
        }
    }
    pub struct ViewFunctionsApi;
    impl ViewFunctionsApi {
        pub fn assets(&self) -> assets::view_functions::ViewFunctionsApi {
            assets::view_functions::ViewFunctionsApi
        }
    }
    /// check whether the metadata provided is aligned with this statically generated code.
    pub fn is_codegen_valid_for(metadata: &::subxt::Metadata) -> bool {
        let runtime_metadata_hash = metadata
            .hasher()
            .only_these_pallets(&PALLETS)
            .only_these_runtime_apis(&RUNTIME_APIS)
            .hash();
        runtime_metadata_hash
            == [
                162u8, 58u8, 140u8, 148u8, 64u8, 224u8, 148u8, 155u8, 236u8, 221u8,
                117u8, 250u8, 168u8, 145u8, 138u8, 73u8, 108u8, 177u8, 3u8, 69u8, 223u8,
                239u8, 125u8, 160u8, 190u8, 145u8, 47u8, 25u8, 60u8, 16u8, 5u8, 76u8,
            ]
    }
    pub mod system {
        use super::root_mod;
        use super::runtime_types;
        pub type Error = runtime_types::frame_system::pallet::Error;
        pub type Call = runtime_types::frame_system::pallet::Call;
        pub mod calls {
            use super::root_mod;
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Remark {
                pub remark: remark::Remark,
            }
            pub mod remark {
                use super::runtime_types;
                pub type Remark = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
            }
            impl Remark {
                const PALLET_NAME: &'static str = "System";
                const CALL_NAME: &'static str = "remark";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Remark {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetHeapPages {
                pub pages: set_heap_pages::Pages,
            }
            pub mod set_heap_pages {
                use super::runtime_types;
                pub type Pages = ::core::primitive::u64;
            }
            impl SetHeapPages {
                const PALLET_NAME: &'static str = "System";
                const CALL_NAME: &'static str = "set_heap_pages";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetHeapPages {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetCode {
                pub code: set_code::Code,
            }
            pub mod set_code {
                use super::runtime_types;
                pub type Code = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
            }
            impl SetCode {
                const PALLET_NAME: &'static str = "System";
                const CALL_NAME: &'static str = "set_code";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetCode {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetCodeWithoutChecks {
                pub code: set_code_without_checks::Code,
            }
            pub mod set_code_without_checks {
                use super::runtime_types;
                pub type Code = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
            }
            impl SetCodeWithoutChecks {
                const PALLET_NAME: &'static str = "System";
                const CALL_NAME: &'static str = "set_code_without_checks";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetCodeWithoutChecks {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetStorage {
                pub items: set_storage::Items,
            }
            pub mod set_storage {
                use super::runtime_types;
                pub type Items = ::subxt::alloc::vec::Vec<
                    (
                        ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                    ),
                >;
            }
            impl SetStorage {
                const PALLET_NAME: &'static str = "System";
                const CALL_NAME: &'static str = "set_storage";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetStorage {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct KillStorage {
                pub keys: kill_storage::Keys,
            }
            pub mod kill_storage {
                use super::runtime_types;
                pub type Keys = ::subxt::alloc::vec::Vec<
                    ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                >;
            }
            impl KillStorage {
                const PALLET_NAME: &'static str = "System";
                const CALL_NAME: &'static str = "kill_storage";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for KillStorage {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct KillPrefix {
                pub prefix: kill_prefix::Prefix,
                pub subkeys: kill_prefix::Subkeys,
            }
            pub mod kill_prefix {
                use super::runtime_types;
                pub type Prefix = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
                pub type Subkeys = ::core::primitive::u32;
            }
            impl KillPrefix {
                const PALLET_NAME: &'static str = "System";
                const CALL_NAME: &'static str = "kill_prefix";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for KillPrefix {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RemarkWithEvent {
                pub remark: remark_with_event::Remark,
            }
            pub mod remark_with_event {
                use super::runtime_types;
                pub type Remark = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
            }
            impl RemarkWithEvent {
                const PALLET_NAME: &'static str = "System";
                const CALL_NAME: &'static str = "remark_with_event";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for RemarkWithEvent {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AuthorizeUpgrade {
                pub code_hash: authorize_upgrade::CodeHash,
            }
            pub mod authorize_upgrade {
                use super::runtime_types;
                pub type CodeHash = ::subxt::utils::H256;
            }
            impl AuthorizeUpgrade {
                const PALLET_NAME: &'static str = "System";
                const CALL_NAME: &'static str = "authorize_upgrade";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for AuthorizeUpgrade {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AuthorizeUpgradeWithoutChecks {
                pub code_hash: authorize_upgrade_without_checks::CodeHash,
            }
            pub mod authorize_upgrade_without_checks {
                use super::runtime_types;
                pub type CodeHash = ::subxt::utils::H256;
            }
            impl AuthorizeUpgradeWithoutChecks {
                const PALLET_NAME: &'static str = "System";
                const CALL_NAME: &'static str = "authorize_upgrade_without_checks";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic
            for AuthorizeUpgradeWithoutChecks {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ApplyAuthorizedUpgrade {
                pub code: apply_authorized_upgrade::Code,
            }
            pub mod apply_authorized_upgrade {
                use super::runtime_types;
                pub type Code = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
            }
            impl ApplyAuthorizedUpgrade {
                const PALLET_NAME: &'static str = "System";
                const CALL_NAME: &'static str = "apply_authorized_upgrade";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ApplyAuthorizedUpgrade {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            pub mod api {
                pub struct TransactionApi;
                impl TransactionApi {
                    pub fn remark(
                        &self,
                        remark: super::remark::Remark,
                    ) -> ::subxt::transactions::StaticPayload<super::Remark> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "System",
                            "remark",
                            super::Remark { remark },
                            [
                                43u8, 126u8, 180u8, 174u8, 141u8, 48u8, 52u8, 125u8, 166u8,
                                212u8, 216u8, 98u8, 100u8, 24u8, 132u8, 71u8, 101u8, 64u8,
                                246u8, 169u8, 33u8, 250u8, 147u8, 208u8, 2u8, 40u8, 129u8,
                                209u8, 232u8, 207u8, 207u8, 13u8,
                            ],
                        )
                    }
                    pub fn set_heap_pages(
                        &self,
                        pages: super::set_heap_pages::Pages,
                    ) -> ::subxt::transactions::StaticPayload<super::SetHeapPages> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "System",
                            "set_heap_pages",
                            super::SetHeapPages { pages },
                            [
                                188u8, 191u8, 99u8, 216u8, 219u8, 109u8, 141u8, 50u8, 78u8,
                                235u8, 215u8, 242u8, 195u8, 24u8, 111u8, 76u8, 229u8, 64u8,
                                99u8, 225u8, 134u8, 121u8, 81u8, 209u8, 127u8, 223u8, 98u8,
                                215u8, 150u8, 70u8, 57u8, 147u8,
                            ],
                        )
                    }
                    pub fn set_code(
                        &self,
                        code: super::set_code::Code,
                    ) -> ::subxt::transactions::StaticPayload<super::SetCode> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "System",
                            "set_code",
                            super::SetCode { code },
                            [
                                233u8, 248u8, 88u8, 245u8, 28u8, 65u8, 25u8, 169u8, 35u8,
                                237u8, 19u8, 203u8, 136u8, 160u8, 18u8, 3u8, 20u8, 197u8,
                                81u8, 169u8, 244u8, 188u8, 27u8, 147u8, 147u8, 236u8, 65u8,
                                25u8, 3u8, 143u8, 182u8, 22u8,
                            ],
                        )
                    }
                    pub fn set_code_without_checks(
                        &self,
                        code: super::set_code_without_checks::Code,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::SetCodeWithoutChecks,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "System",
                            "set_code_without_checks",
                            super::SetCodeWithoutChecks {
                                code,
                            },
                            [
                                82u8, 212u8, 157u8, 44u8, 70u8, 0u8, 143u8, 15u8, 109u8,
                                109u8, 107u8, 157u8, 141u8, 42u8, 169u8, 11u8, 15u8, 186u8,
                                252u8, 138u8, 10u8, 147u8, 15u8, 178u8, 247u8, 229u8, 213u8,
                                98u8, 207u8, 231u8, 119u8, 115u8,
                            ],
                        )
                    }
                    pub fn set_storage(
                        &self,
                        items: super::set_storage::Items,
                    ) -> ::subxt::transactions::StaticPayload<super::SetStorage> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "System",
                            "set_storage",
                            super::SetStorage { items },
                            [
                                141u8, 216u8, 52u8, 222u8, 223u8, 136u8, 123u8, 181u8, 19u8,
                                75u8, 163u8, 102u8, 229u8, 189u8, 158u8, 142u8, 95u8, 235u8,
                                240u8, 49u8, 150u8, 76u8, 78u8, 137u8, 126u8, 88u8, 183u8,
                                88u8, 231u8, 146u8, 234u8, 43u8,
                            ],
                        )
                    }
                    pub fn kill_storage(
                        &self,
                        keys: super::kill_storage::Keys,
                    ) -> ::subxt::transactions::StaticPayload<super::KillStorage> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "System",
                            "kill_storage",
                            super::KillStorage { keys },
                            [
                                73u8, 63u8, 196u8, 36u8, 144u8, 114u8, 34u8, 213u8, 108u8,
                                93u8, 209u8, 234u8, 153u8, 185u8, 33u8, 91u8, 187u8, 195u8,
                                223u8, 130u8, 58u8, 156u8, 63u8, 47u8, 228u8, 249u8, 216u8,
                                139u8, 143u8, 177u8, 41u8, 35u8,
                            ],
                        )
                    }
                    pub fn kill_prefix(
                        &self,
                        prefix: super::kill_prefix::Prefix,
                        subkeys: super::kill_prefix::Subkeys,
                    ) -> ::subxt::transactions::StaticPayload<super::KillPrefix> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "System",
                            "kill_prefix",
                            super::KillPrefix {
                                prefix,
                                subkeys,
                            },
                            [
                                184u8, 57u8, 139u8, 24u8, 208u8, 87u8, 108u8, 215u8, 198u8,
                                189u8, 175u8, 242u8, 167u8, 215u8, 97u8, 63u8, 110u8, 166u8,
                                238u8, 98u8, 67u8, 236u8, 111u8, 110u8, 234u8, 81u8, 102u8,
                                5u8, 182u8, 5u8, 214u8, 85u8,
                            ],
                        )
                    }
                    pub fn remark_with_event(
                        &self,
                        remark: super::remark_with_event::Remark,
                    ) -> ::subxt::transactions::StaticPayload<super::RemarkWithEvent> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "System",
                            "remark_with_event",
                            super::RemarkWithEvent { remark },
                            [
                                120u8, 120u8, 153u8, 92u8, 184u8, 85u8, 34u8, 2u8, 174u8,
                                206u8, 105u8, 228u8, 233u8, 130u8, 80u8, 246u8, 228u8, 59u8,
                                234u8, 240u8, 4u8, 49u8, 147u8, 170u8, 115u8, 91u8, 149u8,
                                200u8, 228u8, 181u8, 8u8, 154u8,
                            ],
                        )
                    }
                    pub fn authorize_upgrade(
                        &self,
                        code_hash: super::authorize_upgrade::CodeHash,
                    ) -> ::subxt::transactions::StaticPayload<super::AuthorizeUpgrade> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "System",
                            "authorize_upgrade",
                            super::AuthorizeUpgrade {
                                code_hash,
                            },
                            [
                                4u8, 14u8, 76u8, 107u8, 209u8, 129u8, 9u8, 39u8, 193u8,
                                17u8, 84u8, 254u8, 170u8, 214u8, 24u8, 155u8, 29u8, 184u8,
                                249u8, 241u8, 109u8, 58u8, 145u8, 131u8, 109u8, 63u8, 38u8,
                                165u8, 107u8, 215u8, 217u8, 172u8,
                            ],
                        )
                    }
                    pub fn authorize_upgrade_without_checks(
                        &self,
                        code_hash: super::authorize_upgrade_without_checks::CodeHash,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::AuthorizeUpgradeWithoutChecks,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "System",
                            "authorize_upgrade_without_checks",
                            super::AuthorizeUpgradeWithoutChecks {
                                code_hash,
                            },
                            [
                                126u8, 126u8, 55u8, 26u8, 47u8, 55u8, 66u8, 8u8, 167u8,
                                18u8, 29u8, 136u8, 146u8, 14u8, 189u8, 117u8, 16u8, 227u8,
                                162u8, 61u8, 149u8, 197u8, 104u8, 184u8, 185u8, 161u8, 99u8,
                                154u8, 80u8, 125u8, 181u8, 233u8,
                            ],
                        )
                    }
                    pub fn apply_authorized_upgrade(
                        &self,
                        code: super::apply_authorized_upgrade::Code,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::ApplyAuthorizedUpgrade,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "System",
                            "apply_authorized_upgrade",
                            super::ApplyAuthorizedUpgrade {
                                code,
                            },
                            [
                                232u8, 107u8, 127u8, 38u8, 230u8, 29u8, 97u8, 4u8, 160u8,
                                191u8, 222u8, 156u8, 245u8, 102u8, 196u8, 141u8, 44u8,
                                163u8, 98u8, 68u8, 125u8, 32u8, 124u8, 101u8, 108u8, 93u8,
                                211u8, 52u8, 0u8, 231u8, 33u8, 227u8,
                            ],
                        )
                    }
                }
            }
        }
        pub type Event = runtime_types::frame_system::pallet::Event;
        pub mod events {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ExtrinsicSuccess {
                pub dispatch_info: extrinsic_success::DispatchInfo,
            }
            pub mod extrinsic_success {
                use super::runtime_types;
                pub type DispatchInfo = runtime_types::frame_system::DispatchEventInfo;
            }
            impl ExtrinsicSuccess {
                const PALLET_NAME: &'static str = "System";
                const EVENT_NAME: &'static str = "ExtrinsicSuccess";
            }
            impl ::subxt::events::DecodeAsEvent for ExtrinsicSuccess {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ExtrinsicFailed {
                pub dispatch_error: extrinsic_failed::DispatchError,
                pub dispatch_info: extrinsic_failed::DispatchInfo,
            }
            pub mod extrinsic_failed {
                use super::runtime_types;
                pub type DispatchError = runtime_types::sp_runtime::DispatchError;
                pub type DispatchInfo = runtime_types::frame_system::DispatchEventInfo;
            }
            impl ExtrinsicFailed {
                const PALLET_NAME: &'static str = "System";
                const EVENT_NAME: &'static str = "ExtrinsicFailed";
            }
            impl ::subxt::events::DecodeAsEvent for ExtrinsicFailed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct CodeUpdated {
                pub hash: code_updated::Hash,
            }
            pub mod code_updated {
                use super::runtime_types;
                pub type Hash = ::subxt::utils::H256;
            }
            impl CodeUpdated {
                const PALLET_NAME: &'static str = "System";
                const EVENT_NAME: &'static str = "CodeUpdated";
            }
            impl ::subxt::events::DecodeAsEvent for CodeUpdated {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct NewAccount {
                pub account: new_account::Account,
            }
            pub mod new_account {
                use super::runtime_types;
                pub type Account = ::subxt::utils::AccountId32;
            }
            impl NewAccount {
                const PALLET_NAME: &'static str = "System";
                const EVENT_NAME: &'static str = "NewAccount";
            }
            impl ::subxt::events::DecodeAsEvent for NewAccount {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct KilledAccount {
                pub account: killed_account::Account,
            }
            pub mod killed_account {
                use super::runtime_types;
                pub type Account = ::subxt::utils::AccountId32;
            }
            impl KilledAccount {
                const PALLET_NAME: &'static str = "System";
                const EVENT_NAME: &'static str = "KilledAccount";
            }
            impl ::subxt::events::DecodeAsEvent for KilledAccount {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Remarked {
                pub sender: remarked::Sender,
                pub hash: remarked::Hash,
            }
            pub mod remarked {
                use super::runtime_types;
                pub type Sender = ::subxt::utils::AccountId32;
                pub type Hash = ::subxt::utils::H256;
            }
            impl Remarked {
                const PALLET_NAME: &'static str = "System";
                const EVENT_NAME: &'static str = "Remarked";
            }
            impl ::subxt::events::DecodeAsEvent for Remarked {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct UpgradeAuthorized {
                pub code_hash: upgrade_authorized::CodeHash,
                pub check_version: upgrade_authorized::CheckVersion,
            }
            pub mod upgrade_authorized {
                use super::runtime_types;
                pub type CodeHash = ::subxt::utils::H256;
                pub type CheckVersion = ::core::primitive::bool;
            }
            impl UpgradeAuthorized {
                const PALLET_NAME: &'static str = "System";
                const EVENT_NAME: &'static str = "UpgradeAuthorized";
            }
            impl ::subxt::events::DecodeAsEvent for UpgradeAuthorized {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RejectedInvalidAuthorizedUpgrade {
                pub code_hash: rejected_invalid_authorized_upgrade::CodeHash,
                pub error: rejected_invalid_authorized_upgrade::Error,
            }
            pub mod rejected_invalid_authorized_upgrade {
                use super::runtime_types;
                pub type CodeHash = ::subxt::utils::H256;
                pub type Error = runtime_types::sp_runtime::DispatchError;
            }
            impl RejectedInvalidAuthorizedUpgrade {
                const PALLET_NAME: &'static str = "System";
                const EVENT_NAME: &'static str = "RejectedInvalidAuthorizedUpgrade";
            }
            impl ::subxt::events::DecodeAsEvent for RejectedInvalidAuthorizedUpgrade {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
        }
        pub mod storage {
            use super::root_mod;
            use super::runtime_types;
            pub struct StorageApi;
            impl StorageApi {
                pub fn account(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (account::input::Param0,),
                    account::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "Account",
                        [
                            181u8, 49u8, 172u8, 169u8, 233u8, 186u8, 227u8, 180u8, 188u8,
                            130u8, 4u8, 70u8, 12u8, 226u8, 233u8, 72u8, 145u8, 59u8,
                            210u8, 78u8, 48u8, 177u8, 203u8, 27u8, 216u8, 196u8, 244u8,
                            208u8, 26u8, 34u8, 13u8, 50u8,
                        ],
                    )
                }
                pub fn extrinsic_count(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    extrinsic_count::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "ExtrinsicCount",
                        [
                            217u8, 77u8, 146u8, 117u8, 157u8, 10u8, 137u8, 158u8, 27u8,
                            206u8, 129u8, 195u8, 192u8, 141u8, 178u8, 6u8, 39u8, 199u8,
                            156u8, 101u8, 60u8, 4u8, 166u8, 244u8, 193u8, 255u8, 148u8,
                            199u8, 83u8, 157u8, 67u8, 193u8,
                        ],
                    )
                }
                pub fn inherents_applied(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    inherents_applied::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "InherentsApplied",
                        [
                            18u8, 210u8, 88u8, 91u8, 207u8, 11u8, 44u8, 234u8, 226u8,
                            71u8, 52u8, 99u8, 125u8, 73u8, 149u8, 37u8, 57u8, 70u8, 39u8,
                            156u8, 159u8, 16u8, 174u8, 10u8, 101u8, 172u8, 44u8, 61u8,
                            160u8, 139u8, 148u8, 113u8,
                        ],
                    )
                }
                pub fn block_weight(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    block_weight::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "BlockWeight",
                        [
                            30u8, 69u8, 207u8, 199u8, 27u8, 245u8, 128u8, 231u8, 49u8,
                            94u8, 194u8, 254u8, 18u8, 97u8, 20u8, 94u8, 12u8, 245u8,
                            93u8, 39u8, 34u8, 216u8, 49u8, 39u8, 128u8, 139u8, 230u8,
                            83u8, 10u8, 42u8, 195u8, 115u8,
                        ],
                    )
                }
                pub fn block_size(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    block_size::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "BlockSize",
                        [
                            189u8, 209u8, 204u8, 16u8, 123u8, 182u8, 74u8, 254u8, 0u8,
                            137u8, 184u8, 170u8, 94u8, 208u8, 251u8, 174u8, 105u8, 91u8,
                            184u8, 127u8, 194u8, 201u8, 191u8, 81u8, 121u8, 136u8, 121u8,
                            127u8, 4u8, 40u8, 179u8, 159u8,
                        ],
                    )
                }
                pub fn block_hash(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (block_hash::input::Param0,),
                    block_hash::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "BlockHash",
                        [
                            251u8, 175u8, 179u8, 11u8, 47u8, 25u8, 43u8, 165u8, 168u8,
                            224u8, 35u8, 57u8, 49u8, 93u8, 29u8, 47u8, 145u8, 113u8,
                            84u8, 200u8, 186u8, 21u8, 22u8, 102u8, 126u8, 233u8, 10u8,
                            131u8, 47u8, 32u8, 165u8, 194u8,
                        ],
                    )
                }
                pub fn extrinsic_data(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (extrinsic_data::input::Param0,),
                    extrinsic_data::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "ExtrinsicData",
                        [
                            223u8, 197u8, 229u8, 38u8, 179u8, 46u8, 153u8, 107u8, 35u8,
                            131u8, 71u8, 231u8, 213u8, 198u8, 141u8, 55u8, 2u8, 75u8,
                            114u8, 159u8, 0u8, 16u8, 128u8, 190u8, 177u8, 92u8, 225u8,
                            213u8, 48u8, 167u8, 29u8, 121u8,
                        ],
                    )
                }
                pub fn number(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    number::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "Number",
                        [
                            93u8, 185u8, 195u8, 173u8, 19u8, 1u8, 39u8, 245u8, 243u8,
                            67u8, 228u8, 232u8, 25u8, 15u8, 14u8, 109u8, 225u8, 34u8,
                            17u8, 110u8, 25u8, 154u8, 149u8, 46u8, 184u8, 208u8, 79u8,
                            254u8, 166u8, 168u8, 33u8, 173u8,
                        ],
                    )
                }
                pub fn parent_hash(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    parent_hash::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "ParentHash",
                        [
                            252u8, 127u8, 135u8, 108u8, 14u8, 75u8, 71u8, 121u8, 36u8,
                            231u8, 44u8, 64u8, 49u8, 246u8, 24u8, 49u8, 202u8, 229u8,
                            242u8, 74u8, 206u8, 65u8, 78u8, 207u8, 12u8, 118u8, 33u8,
                            42u8, 130u8, 233u8, 33u8, 136u8,
                        ],
                    )
                }
                pub fn digest(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    digest::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "Digest",
                        [
                            137u8, 44u8, 198u8, 131u8, 117u8, 17u8, 114u8, 93u8, 213u8,
                            123u8, 212u8, 55u8, 43u8, 34u8, 114u8, 86u8, 39u8, 18u8,
                            189u8, 157u8, 27u8, 157u8, 155u8, 159u8, 147u8, 41u8, 138u8,
                            195u8, 20u8, 204u8, 110u8, 53u8,
                        ],
                    )
                }
                pub fn events(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    events::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "Events",
                        [
                            195u8, 71u8, 236u8, 221u8, 106u8, 37u8, 246u8, 84u8, 37u8,
                            29u8, 154u8, 192u8, 109u8, 223u8, 158u8, 186u8, 97u8, 85u8,
                            27u8, 46u8, 96u8, 237u8, 45u8, 193u8, 178u8, 162u8, 89u8,
                            10u8, 75u8, 55u8, 100u8, 215u8,
                        ],
                    )
                }
                pub fn event_count(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    event_count::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "EventCount",
                        [
                            32u8, 54u8, 196u8, 23u8, 224u8, 204u8, 158u8, 79u8, 151u8,
                            46u8, 107u8, 24u8, 120u8, 90u8, 137u8, 234u8, 64u8, 92u8,
                            174u8, 25u8, 152u8, 22u8, 24u8, 245u8, 243u8, 212u8, 148u8,
                            149u8, 122u8, 171u8, 92u8, 140u8,
                        ],
                    )
                }
                pub fn event_topics(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (event_topics::input::Param0,),
                    event_topics::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "EventTopics",
                        [
                            91u8, 29u8, 70u8, 62u8, 102u8, 127u8, 50u8, 42u8, 122u8,
                            136u8, 211u8, 187u8, 165u8, 1u8, 82u8, 213u8, 58u8, 154u8,
                            239u8, 26u8, 213u8, 120u8, 8u8, 179u8, 2u8, 134u8, 90u8,
                            241u8, 163u8, 199u8, 98u8, 94u8,
                        ],
                    )
                }
                pub fn last_runtime_upgrade(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    last_runtime_upgrade::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "LastRuntimeUpgrade",
                        [
                            239u8, 183u8, 167u8, 75u8, 149u8, 166u8, 239u8, 31u8, 200u8,
                            140u8, 61u8, 169u8, 227u8, 186u8, 101u8, 14u8, 78u8, 101u8,
                            19u8, 86u8, 128u8, 203u8, 250u8, 97u8, 210u8, 179u8, 96u8,
                            191u8, 226u8, 225u8, 32u8, 212u8,
                        ],
                    )
                }
                pub fn blocks_till_upgrade(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    blocks_till_upgrade::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "BlocksTillUpgrade",
                        [
                            5u8, 76u8, 239u8, 121u8, 109u8, 31u8, 178u8, 175u8, 48u8,
                            175u8, 25u8, 101u8, 201u8, 220u8, 19u8, 118u8, 173u8, 45u8,
                            211u8, 17u8, 50u8, 134u8, 168u8, 8u8, 69u8, 29u8, 245u8,
                            207u8, 146u8, 204u8, 15u8, 145u8,
                        ],
                    )
                }
                pub fn upgraded_to_u32_ref_count(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    upgraded_to_u32_ref_count::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "UpgradedToU32RefCount",
                        [
                            121u8, 56u8, 110u8, 113u8, 59u8, 171u8, 213u8, 125u8, 149u8,
                            111u8, 171u8, 66u8, 48u8, 0u8, 129u8, 158u8, 118u8, 33u8,
                            255u8, 236u8, 109u8, 47u8, 123u8, 153u8, 40u8, 25u8, 16u8,
                            60u8, 248u8, 5u8, 94u8, 235u8,
                        ],
                    )
                }
                pub fn upgraded_to_triple_ref_count(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    upgraded_to_triple_ref_count::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "UpgradedToTripleRefCount",
                        [
                            21u8, 68u8, 180u8, 14u8, 122u8, 62u8, 230u8, 35u8, 163u8,
                            50u8, 98u8, 110u8, 27u8, 46u8, 205u8, 112u8, 29u8, 175u8,
                            250u8, 160u8, 76u8, 139u8, 10u8, 64u8, 158u8, 114u8, 176u8,
                            180u8, 252u8, 66u8, 6u8, 103u8,
                        ],
                    )
                }
                pub fn execution_phase(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    execution_phase::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "ExecutionPhase",
                        [
                            73u8, 148u8, 64u8, 200u8, 68u8, 224u8, 56u8, 2u8, 224u8,
                            156u8, 197u8, 124u8, 8u8, 173u8, 3u8, 36u8, 146u8, 33u8,
                            219u8, 205u8, 36u8, 89u8, 99u8, 231u8, 208u8, 2u8, 236u8,
                            254u8, 254u8, 108u8, 65u8, 68u8,
                        ],
                    )
                }
                pub fn authorized_upgrade(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    authorized_upgrade::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "AuthorizedUpgrade",
                        [
                            227u8, 212u8, 35u8, 221u8, 172u8, 87u8, 76u8, 244u8, 15u8,
                            213u8, 25u8, 209u8, 213u8, 3u8, 230u8, 224u8, 81u8, 7u8,
                            62u8, 238u8, 51u8, 158u8, 221u8, 35u8, 1u8, 5u8, 213u8,
                            142u8, 140u8, 206u8, 216u8, 214u8,
                        ],
                    )
                }
                pub fn extrinsic_weight_reclaimed(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    extrinsic_weight_reclaimed::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "System",
                        "ExtrinsicWeightReclaimed",
                        [
                            205u8, 30u8, 170u8, 39u8, 212u8, 71u8, 90u8, 173u8, 142u8,
                            127u8, 164u8, 223u8, 113u8, 224u8, 161u8, 109u8, 102u8,
                            241u8, 4u8, 225u8, 105u8, 163u8, 161u8, 96u8, 69u8, 178u8,
                            77u8, 154u8, 222u8, 83u8, 106u8, 175u8,
                        ],
                    )
                }
            }
            pub mod account {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::AccountId32;
                }
                pub type Output = runtime_types::frame_system::AccountInfo<
                    ::core::primitive::u32,
                    runtime_types::pallet_balances::types::AccountData<
                        ::core::primitive::u128,
                    >,
                >;
            }
            pub mod extrinsic_count {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod inherents_applied {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::bool;
            }
            pub mod block_weight {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::frame_support::dispatch::PerDispatchClass<
                    runtime_types::sp_weights::weight_v2::Weight,
                >;
            }
            pub mod block_size {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod block_hash {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::core::primitive::u32;
                }
                pub type Output = ::subxt::utils::H256;
            }
            pub mod extrinsic_data {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::core::primitive::u32;
                }
                pub type Output = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
            }
            pub mod number {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod parent_hash {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::subxt::utils::H256;
            }
            pub mod digest {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::sp_runtime::generic::digest::Digest;
            }
            pub mod events {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::subxt::alloc::vec::Vec<
                    runtime_types::frame_system::EventRecord<
                        runtime_types::stalhof_runtime::RuntimeEvent,
                        ::subxt::utils::H256,
                    >,
                >;
            }
            pub mod event_count {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod event_topics {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::H256;
                }
                pub type Output = ::subxt::alloc::vec::Vec<
                    (::core::primitive::u32, ::core::primitive::u32),
                >;
            }
            pub mod last_runtime_upgrade {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::frame_system::LastRuntimeUpgradeInfo;
            }
            pub mod blocks_till_upgrade {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u8;
            }
            pub mod upgraded_to_u32_ref_count {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::bool;
            }
            pub mod upgraded_to_triple_ref_count {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::bool;
            }
            pub mod execution_phase {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::frame_system::Phase;
            }
            pub mod authorized_upgrade {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::frame_system::CodeUpgradeAuthorization;
            }
            pub mod extrinsic_weight_reclaimed {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::sp_weights::weight_v2::Weight;
            }
        }
        pub mod constants {
            use super::runtime_types;
            pub struct ConstantsApi;
            impl ConstantsApi {
                pub fn block_weights(
                    &self,
                ) -> ::subxt::constants::StaticAddress<
                    runtime_types::frame_system::limits::BlockWeights,
                > {
                    ::subxt::constants::StaticAddress::new_static(
                        "System",
                        "BlockWeights",
                        [
                            176u8, 124u8, 225u8, 136u8, 25u8, 73u8, 247u8, 33u8, 82u8,
                            206u8, 85u8, 190u8, 127u8, 102u8, 71u8, 11u8, 185u8, 8u8,
                            58u8, 0u8, 94u8, 55u8, 163u8, 177u8, 104u8, 59u8, 60u8,
                            136u8, 246u8, 116u8, 0u8, 239u8,
                        ],
                    )
                }
                pub fn block_length(
                    &self,
                ) -> ::subxt::constants::StaticAddress<
                    runtime_types::frame_system::limits::BlockLength,
                > {
                    ::subxt::constants::StaticAddress::new_static(
                        "System",
                        "BlockLength",
                        [
                            25u8, 97u8, 176u8, 77u8, 2u8, 60u8, 44u8, 69u8, 161u8, 69u8,
                            251u8, 229u8, 198u8, 186u8, 185u8, 237u8, 105u8, 56u8, 122u8,
                            35u8, 78u8, 195u8, 98u8, 222u8, 215u8, 49u8, 249u8, 146u8,
                            231u8, 21u8, 224u8, 134u8,
                        ],
                    )
                }
                pub fn block_hash_count(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "System",
                        "BlockHashCount",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
                pub fn db_weight(
                    &self,
                ) -> ::subxt::constants::StaticAddress<
                    runtime_types::sp_weights::RuntimeDbWeight,
                > {
                    ::subxt::constants::StaticAddress::new_static(
                        "System",
                        "DbWeight",
                        [
                            42u8, 43u8, 178u8, 142u8, 243u8, 203u8, 60u8, 173u8, 118u8,
                            111u8, 200u8, 170u8, 102u8, 70u8, 237u8, 187u8, 198u8, 120u8,
                            153u8, 232u8, 183u8, 76u8, 74u8, 10u8, 70u8, 243u8, 14u8,
                            218u8, 213u8, 126u8, 29u8, 177u8,
                        ],
                    )
                }
                pub fn version(
                    &self,
                ) -> ::subxt::constants::StaticAddress<
                    runtime_types::sp_version::RuntimeVersion,
                > {
                    ::subxt::constants::StaticAddress::new_static(
                        "System",
                        "Version",
                        [
                            214u8, 43u8, 96u8, 193u8, 96u8, 213u8, 63u8, 124u8, 22u8,
                            111u8, 41u8, 78u8, 146u8, 77u8, 34u8, 163u8, 117u8, 100u8,
                            6u8, 216u8, 238u8, 54u8, 80u8, 185u8, 219u8, 11u8, 192u8,
                            200u8, 129u8, 88u8, 161u8, 250u8,
                        ],
                    )
                }
                pub fn ss58_prefix(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u16> {
                    ::subxt::constants::StaticAddress::new_static(
                        "System",
                        "SS58Prefix",
                        [
                            116u8, 33u8, 2u8, 170u8, 181u8, 147u8, 171u8, 169u8, 167u8,
                            227u8, 41u8, 144u8, 11u8, 236u8, 82u8, 100u8, 74u8, 60u8,
                            184u8, 72u8, 169u8, 90u8, 208u8, 135u8, 15u8, 117u8, 10u8,
                            123u8, 128u8, 193u8, 29u8, 70u8,
                        ],
                    )
                }
            }
        }
    }
    pub mod calendar {
        use super::root_mod;
        use super::runtime_types;
        pub type Event = runtime_types::pallet_calendar::pallet::Event;
        pub mod events {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Begun {
                pub calendar: begun::Calendar,
            }
            pub mod begun {
                use super::runtime_types;
                pub type Calendar = runtime_types::stalhof_primitives::time::calendar::Calendar;
            }
            impl Begun {
                const PALLET_NAME: &'static str = "Calendar";
                const EVENT_NAME: &'static str = "Begun";
            }
            impl ::subxt::events::DecodeAsEvent for Begun {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
        }
        pub mod storage {
            use super::root_mod;
            use super::runtime_types;
            pub struct StorageApi;
            impl StorageApi {
                pub fn pending(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    pending::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Calendar",
                        "Pending",
                        [
                            157u8, 17u8, 36u8, 247u8, 254u8, 158u8, 136u8, 177u8, 220u8,
                            94u8, 89u8, 30u8, 243u8, 87u8, 112u8, 59u8, 129u8, 155u8,
                            121u8, 211u8, 237u8, 71u8, 124u8, 84u8, 161u8, 175u8, 105u8,
                            154u8, 106u8, 16u8, 62u8, 47u8,
                        ],
                    )
                }
                pub fn chosen(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    chosen::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Calendar",
                        "Chosen",
                        [
                            130u8, 245u8, 44u8, 30u8, 60u8, 69u8, 126u8, 5u8, 142u8,
                            169u8, 40u8, 89u8, 206u8, 22u8, 38u8, 34u8, 28u8, 41u8, 36u8,
                            173u8, 171u8, 22u8, 66u8, 4u8, 68u8, 161u8, 159u8, 87u8,
                            154u8, 22u8, 63u8, 85u8,
                        ],
                    )
                }
            }
            pub mod pending {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::pallet_calendar::pallet::Settings;
            }
            pub mod chosen {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::stalhof_primitives::time::calendar::Calendar;
            }
        }
    }
    pub mod balances {
        use super::root_mod;
        use super::runtime_types;
        pub type Error = runtime_types::pallet_balances::pallet::Error;
        pub type Call = runtime_types::pallet_balances::pallet::Call;
        pub mod calls {
            use super::root_mod;
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TransferAllowDeath {
                pub dest: transfer_allow_death::Dest,
                #[codec(compact)]
                pub value: transfer_allow_death::Value,
            }
            pub mod transfer_allow_death {
                use super::runtime_types;
                pub type Dest = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Value = ::core::primitive::u128;
            }
            impl TransferAllowDeath {
                const PALLET_NAME: &'static str = "Balances";
                const CALL_NAME: &'static str = "transfer_allow_death";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for TransferAllowDeath {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceTransfer {
                pub source: force_transfer::Source,
                pub dest: force_transfer::Dest,
                #[codec(compact)]
                pub value: force_transfer::Value,
            }
            pub mod force_transfer {
                use super::runtime_types;
                pub type Source = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Dest = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Value = ::core::primitive::u128;
            }
            impl ForceTransfer {
                const PALLET_NAME: &'static str = "Balances";
                const CALL_NAME: &'static str = "force_transfer";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ForceTransfer {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TransferKeepAlive {
                pub dest: transfer_keep_alive::Dest,
                #[codec(compact)]
                pub value: transfer_keep_alive::Value,
            }
            pub mod transfer_keep_alive {
                use super::runtime_types;
                pub type Dest = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Value = ::core::primitive::u128;
            }
            impl TransferKeepAlive {
                const PALLET_NAME: &'static str = "Balances";
                const CALL_NAME: &'static str = "transfer_keep_alive";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for TransferKeepAlive {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TransferAll {
                pub dest: transfer_all::Dest,
                pub keep_alive: transfer_all::KeepAlive,
            }
            pub mod transfer_all {
                use super::runtime_types;
                pub type Dest = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type KeepAlive = ::core::primitive::bool;
            }
            impl TransferAll {
                const PALLET_NAME: &'static str = "Balances";
                const CALL_NAME: &'static str = "transfer_all";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for TransferAll {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceUnreserve {
                pub who: force_unreserve::Who,
                pub amount: force_unreserve::Amount,
            }
            pub mod force_unreserve {
                use super::runtime_types;
                pub type Who = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Amount = ::core::primitive::u128;
            }
            impl ForceUnreserve {
                const PALLET_NAME: &'static str = "Balances";
                const CALL_NAME: &'static str = "force_unreserve";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ForceUnreserve {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct UpgradeAccounts {
                pub who: upgrade_accounts::Who,
            }
            pub mod upgrade_accounts {
                use super::runtime_types;
                pub type Who = ::subxt::alloc::vec::Vec<::subxt::utils::AccountId32>;
            }
            impl UpgradeAccounts {
                const PALLET_NAME: &'static str = "Balances";
                const CALL_NAME: &'static str = "upgrade_accounts";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for UpgradeAccounts {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceSetBalance {
                pub who: force_set_balance::Who,
                #[codec(compact)]
                pub new_free: force_set_balance::NewFree,
            }
            pub mod force_set_balance {
                use super::runtime_types;
                pub type Who = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type NewFree = ::core::primitive::u128;
            }
            impl ForceSetBalance {
                const PALLET_NAME: &'static str = "Balances";
                const CALL_NAME: &'static str = "force_set_balance";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ForceSetBalance {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceAdjustTotalIssuance {
                pub direction: force_adjust_total_issuance::Direction,
                #[codec(compact)]
                pub delta: force_adjust_total_issuance::Delta,
            }
            pub mod force_adjust_total_issuance {
                use super::runtime_types;
                pub type Direction = runtime_types::pallet_balances::types::AdjustmentDirection;
                pub type Delta = ::core::primitive::u128;
            }
            impl ForceAdjustTotalIssuance {
                const PALLET_NAME: &'static str = "Balances";
                const CALL_NAME: &'static str = "force_adjust_total_issuance";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ForceAdjustTotalIssuance {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Burn {
                #[codec(compact)]
                pub value: burn::Value,
                pub keep_alive: burn::KeepAlive,
            }
            pub mod burn {
                use super::runtime_types;
                pub type Value = ::core::primitive::u128;
                pub type KeepAlive = ::core::primitive::bool;
            }
            impl Burn {
                const PALLET_NAME: &'static str = "Balances";
                const CALL_NAME: &'static str = "burn";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Burn {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            pub mod api {
                pub struct TransactionApi;
                impl TransactionApi {
                    pub fn transfer_allow_death(
                        &self,
                        dest: super::transfer_allow_death::Dest,
                        value: super::transfer_allow_death::Value,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::TransferAllowDeath,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Balances",
                            "transfer_allow_death",
                            super::TransferAllowDeath {
                                dest,
                                value,
                            },
                            [
                                51u8, 166u8, 195u8, 10u8, 139u8, 218u8, 55u8, 130u8, 6u8,
                                194u8, 35u8, 140u8, 27u8, 205u8, 214u8, 222u8, 102u8, 43u8,
                                143u8, 145u8, 86u8, 219u8, 210u8, 147u8, 13u8, 39u8, 51u8,
                                21u8, 237u8, 179u8, 132u8, 130u8,
                            ],
                        )
                    }
                    pub fn force_transfer(
                        &self,
                        source: super::force_transfer::Source,
                        dest: super::force_transfer::Dest,
                        value: super::force_transfer::Value,
                    ) -> ::subxt::transactions::StaticPayload<super::ForceTransfer> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Balances",
                            "force_transfer",
                            super::ForceTransfer {
                                source,
                                dest,
                                value,
                            },
                            [
                                154u8, 93u8, 222u8, 27u8, 12u8, 248u8, 63u8, 213u8, 224u8,
                                86u8, 250u8, 153u8, 249u8, 102u8, 83u8, 160u8, 79u8, 125u8,
                                105u8, 222u8, 77u8, 180u8, 90u8, 105u8, 81u8, 217u8, 60u8,
                                25u8, 213u8, 51u8, 185u8, 96u8,
                            ],
                        )
                    }
                    pub fn transfer_keep_alive(
                        &self,
                        dest: super::transfer_keep_alive::Dest,
                        value: super::transfer_keep_alive::Value,
                    ) -> ::subxt::transactions::StaticPayload<super::TransferKeepAlive> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Balances",
                            "transfer_keep_alive",
                            super::TransferKeepAlive {
                                dest,
                                value,
                            },
                            [
                                245u8, 14u8, 190u8, 193u8, 32u8, 210u8, 74u8, 92u8, 25u8,
                                182u8, 76u8, 55u8, 247u8, 83u8, 114u8, 75u8, 143u8, 236u8,
                                117u8, 25u8, 54u8, 157u8, 208u8, 207u8, 233u8, 89u8, 70u8,
                                161u8, 235u8, 242u8, 222u8, 59u8,
                            ],
                        )
                    }
                    pub fn transfer_all(
                        &self,
                        dest: super::transfer_all::Dest,
                        keep_alive: super::transfer_all::KeepAlive,
                    ) -> ::subxt::transactions::StaticPayload<super::TransferAll> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Balances",
                            "transfer_all",
                            super::TransferAll {
                                dest,
                                keep_alive,
                            },
                            [
                                105u8, 132u8, 49u8, 144u8, 195u8, 250u8, 34u8, 46u8, 213u8,
                                248u8, 112u8, 188u8, 81u8, 228u8, 136u8, 18u8, 67u8, 172u8,
                                37u8, 38u8, 238u8, 9u8, 34u8, 15u8, 67u8, 34u8, 148u8,
                                195u8, 223u8, 29u8, 154u8, 6u8,
                            ],
                        )
                    }
                    pub fn force_unreserve(
                        &self,
                        who: super::force_unreserve::Who,
                        amount: super::force_unreserve::Amount,
                    ) -> ::subxt::transactions::StaticPayload<super::ForceUnreserve> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Balances",
                            "force_unreserve",
                            super::ForceUnreserve {
                                who,
                                amount,
                            },
                            [
                                142u8, 151u8, 64u8, 205u8, 46u8, 64u8, 62u8, 122u8, 108u8,
                                49u8, 223u8, 140u8, 120u8, 153u8, 35u8, 165u8, 187u8, 38u8,
                                157u8, 200u8, 123u8, 199u8, 198u8, 168u8, 208u8, 159u8,
                                39u8, 134u8, 92u8, 103u8, 84u8, 171u8,
                            ],
                        )
                    }
                    pub fn upgrade_accounts(
                        &self,
                        who: super::upgrade_accounts::Who,
                    ) -> ::subxt::transactions::StaticPayload<super::UpgradeAccounts> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Balances",
                            "upgrade_accounts",
                            super::UpgradeAccounts { who },
                            [
                                66u8, 200u8, 179u8, 104u8, 65u8, 2u8, 101u8, 56u8, 130u8,
                                161u8, 224u8, 233u8, 255u8, 124u8, 70u8, 122u8, 8u8, 49u8,
                                103u8, 178u8, 68u8, 47u8, 214u8, 166u8, 217u8, 116u8, 178u8,
                                50u8, 212u8, 164u8, 98u8, 226u8,
                            ],
                        )
                    }
                    pub fn force_set_balance(
                        &self,
                        who: super::force_set_balance::Who,
                        new_free: super::force_set_balance::NewFree,
                    ) -> ::subxt::transactions::StaticPayload<super::ForceSetBalance> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Balances",
                            "force_set_balance",
                            super::ForceSetBalance {
                                who,
                                new_free,
                            },
                            [
                                114u8, 229u8, 59u8, 204u8, 180u8, 83u8, 17u8, 4u8, 59u8,
                                4u8, 55u8, 39u8, 151u8, 196u8, 124u8, 60u8, 209u8, 65u8,
                                193u8, 11u8, 44u8, 164u8, 116u8, 93u8, 169u8, 30u8, 199u8,
                                165u8, 55u8, 231u8, 223u8, 43u8,
                            ],
                        )
                    }
                    pub fn force_adjust_total_issuance(
                        &self,
                        direction: super::force_adjust_total_issuance::Direction,
                        delta: super::force_adjust_total_issuance::Delta,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::ForceAdjustTotalIssuance,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Balances",
                            "force_adjust_total_issuance",
                            super::ForceAdjustTotalIssuance {
                                direction,
                                delta,
                            },
                            [
                                208u8, 134u8, 56u8, 133u8, 232u8, 164u8, 10u8, 213u8, 53u8,
                                193u8, 190u8, 63u8, 236u8, 186u8, 96u8, 122u8, 104u8, 87u8,
                                173u8, 38u8, 58u8, 176u8, 21u8, 78u8, 42u8, 106u8, 46u8,
                                248u8, 251u8, 190u8, 150u8, 202u8,
                            ],
                        )
                    }
                    pub fn burn(
                        &self,
                        value: super::burn::Value,
                        keep_alive: super::burn::KeepAlive,
                    ) -> ::subxt::transactions::StaticPayload<super::Burn> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Balances",
                            "burn",
                            super::Burn { value, keep_alive },
                            [
                                176u8, 64u8, 7u8, 109u8, 16u8, 44u8, 145u8, 125u8, 147u8,
                                152u8, 130u8, 114u8, 221u8, 201u8, 150u8, 162u8, 118u8,
                                71u8, 52u8, 92u8, 240u8, 116u8, 203u8, 98u8, 5u8, 22u8,
                                43u8, 102u8, 94u8, 208u8, 101u8, 57u8,
                            ],
                        )
                    }
                }
            }
        }
        pub type Event = runtime_types::pallet_balances::pallet::Event;
        pub mod events {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Endowed {
                pub account: endowed::Account,
                pub free_balance: endowed::FreeBalance,
            }
            pub mod endowed {
                use super::runtime_types;
                pub type Account = ::subxt::utils::AccountId32;
                pub type FreeBalance = ::core::primitive::u128;
            }
            impl Endowed {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Endowed";
            }
            impl ::subxt::events::DecodeAsEvent for Endowed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DustLost {
                pub account: dust_lost::Account,
                pub amount: dust_lost::Amount,
            }
            pub mod dust_lost {
                use super::runtime_types;
                pub type Account = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl DustLost {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "DustLost";
            }
            impl ::subxt::events::DecodeAsEvent for DustLost {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Transfer {
                pub from: transfer::From,
                pub to: transfer::To,
                pub amount: transfer::Amount,
            }
            pub mod transfer {
                use super::runtime_types;
                pub type From = ::subxt::utils::AccountId32;
                pub type To = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Transfer {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Transfer";
            }
            impl ::subxt::events::DecodeAsEvent for Transfer {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct BalanceSet {
                pub who: balance_set::Who,
                pub free: balance_set::Free,
            }
            pub mod balance_set {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Free = ::core::primitive::u128;
            }
            impl BalanceSet {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "BalanceSet";
            }
            impl ::subxt::events::DecodeAsEvent for BalanceSet {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Reserved {
                pub who: reserved::Who,
                pub amount: reserved::Amount,
            }
            pub mod reserved {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Reserved {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Reserved";
            }
            impl ::subxt::events::DecodeAsEvent for Reserved {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Unreserved {
                pub who: unreserved::Who,
                pub amount: unreserved::Amount,
            }
            pub mod unreserved {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Unreserved {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Unreserved";
            }
            impl ::subxt::events::DecodeAsEvent for Unreserved {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ReserveRepatriated {
                pub from: reserve_repatriated::From,
                pub to: reserve_repatriated::To,
                pub amount: reserve_repatriated::Amount,
                pub destination_status: reserve_repatriated::DestinationStatus,
            }
            pub mod reserve_repatriated {
                use super::runtime_types;
                pub type From = ::subxt::utils::AccountId32;
                pub type To = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
                pub type DestinationStatus = runtime_types::frame_support::traits::tokens::misc::BalanceStatus;
            }
            impl ReserveRepatriated {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "ReserveRepatriated";
            }
            impl ::subxt::events::DecodeAsEvent for ReserveRepatriated {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Deposit {
                pub who: deposit::Who,
                pub amount: deposit::Amount,
            }
            pub mod deposit {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Deposit {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Deposit";
            }
            impl ::subxt::events::DecodeAsEvent for Deposit {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Withdraw {
                pub who: withdraw::Who,
                pub amount: withdraw::Amount,
            }
            pub mod withdraw {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Withdraw {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Withdraw";
            }
            impl ::subxt::events::DecodeAsEvent for Withdraw {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Slashed {
                pub who: slashed::Who,
                pub amount: slashed::Amount,
            }
            pub mod slashed {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Slashed {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Slashed";
            }
            impl ::subxt::events::DecodeAsEvent for Slashed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Minted {
                pub who: minted::Who,
                pub amount: minted::Amount,
            }
            pub mod minted {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Minted {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Minted";
            }
            impl ::subxt::events::DecodeAsEvent for Minted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct MintedCredit {
                pub amount: minted_credit::Amount,
            }
            pub mod minted_credit {
                use super::runtime_types;
                pub type Amount = ::core::primitive::u128;
            }
            impl MintedCredit {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "MintedCredit";
            }
            impl ::subxt::events::DecodeAsEvent for MintedCredit {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Burned {
                pub who: burned::Who,
                pub amount: burned::Amount,
            }
            pub mod burned {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Burned {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Burned";
            }
            impl ::subxt::events::DecodeAsEvent for Burned {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct BurnedDebt {
                pub amount: burned_debt::Amount,
            }
            pub mod burned_debt {
                use super::runtime_types;
                pub type Amount = ::core::primitive::u128;
            }
            impl BurnedDebt {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "BurnedDebt";
            }
            impl ::subxt::events::DecodeAsEvent for BurnedDebt {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Suspended {
                pub who: suspended::Who,
                pub amount: suspended::Amount,
            }
            pub mod suspended {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Suspended {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Suspended";
            }
            impl ::subxt::events::DecodeAsEvent for Suspended {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Restored {
                pub who: restored::Who,
                pub amount: restored::Amount,
            }
            pub mod restored {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Restored {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Restored";
            }
            impl ::subxt::events::DecodeAsEvent for Restored {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Upgraded {
                pub who: upgraded::Who,
            }
            pub mod upgraded {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
            }
            impl Upgraded {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Upgraded";
            }
            impl ::subxt::events::DecodeAsEvent for Upgraded {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Issued {
                pub amount: issued::Amount,
            }
            pub mod issued {
                use super::runtime_types;
                pub type Amount = ::core::primitive::u128;
            }
            impl Issued {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Issued";
            }
            impl ::subxt::events::DecodeAsEvent for Issued {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Rescinded {
                pub amount: rescinded::Amount,
            }
            pub mod rescinded {
                use super::runtime_types;
                pub type Amount = ::core::primitive::u128;
            }
            impl Rescinded {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Rescinded";
            }
            impl ::subxt::events::DecodeAsEvent for Rescinded {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Locked {
                pub who: locked::Who,
                pub amount: locked::Amount,
            }
            pub mod locked {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Locked {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Locked";
            }
            impl ::subxt::events::DecodeAsEvent for Locked {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Unlocked {
                pub who: unlocked::Who,
                pub amount: unlocked::Amount,
            }
            pub mod unlocked {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Unlocked {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Unlocked";
            }
            impl ::subxt::events::DecodeAsEvent for Unlocked {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Frozen {
                pub who: frozen::Who,
                pub amount: frozen::Amount,
            }
            pub mod frozen {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Frozen {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Frozen";
            }
            impl ::subxt::events::DecodeAsEvent for Frozen {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Thawed {
                pub who: thawed::Who,
                pub amount: thawed::Amount,
            }
            pub mod thawed {
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Thawed {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Thawed";
            }
            impl ::subxt::events::DecodeAsEvent for Thawed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TotalIssuanceForced {
                pub old: total_issuance_forced::Old,
                pub new: total_issuance_forced::New,
            }
            pub mod total_issuance_forced {
                use super::runtime_types;
                pub type Old = ::core::primitive::u128;
                pub type New = ::core::primitive::u128;
            }
            impl TotalIssuanceForced {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "TotalIssuanceForced";
            }
            impl ::subxt::events::DecodeAsEvent for TotalIssuanceForced {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Held {
                pub reason: held::Reason,
                pub who: held::Who,
                pub amount: held::Amount,
            }
            pub mod held {
                use super::runtime_types;
                pub type Reason = runtime_types::stalhof_runtime::RuntimeHoldReason;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Held {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Held";
            }
            impl ::subxt::events::DecodeAsEvent for Held {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct BurnedHeld {
                pub reason: burned_held::Reason,
                pub who: burned_held::Who,
                pub amount: burned_held::Amount,
            }
            pub mod burned_held {
                use super::runtime_types;
                pub type Reason = runtime_types::stalhof_runtime::RuntimeHoldReason;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl BurnedHeld {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "BurnedHeld";
            }
            impl ::subxt::events::DecodeAsEvent for BurnedHeld {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TransferOnHold {
                pub reason: transfer_on_hold::Reason,
                pub source: transfer_on_hold::Source,
                pub dest: transfer_on_hold::Dest,
                pub amount: transfer_on_hold::Amount,
            }
            pub mod transfer_on_hold {
                use super::runtime_types;
                pub type Reason = runtime_types::stalhof_runtime::RuntimeHoldReason;
                pub type Source = ::subxt::utils::AccountId32;
                pub type Dest = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl TransferOnHold {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "TransferOnHold";
            }
            impl ::subxt::events::DecodeAsEvent for TransferOnHold {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TransferAndHold {
                pub reason: transfer_and_hold::Reason,
                pub source: transfer_and_hold::Source,
                pub dest: transfer_and_hold::Dest,
                pub transferred: transfer_and_hold::Transferred,
            }
            pub mod transfer_and_hold {
                use super::runtime_types;
                pub type Reason = runtime_types::stalhof_runtime::RuntimeHoldReason;
                pub type Source = ::subxt::utils::AccountId32;
                pub type Dest = ::subxt::utils::AccountId32;
                pub type Transferred = ::core::primitive::u128;
            }
            impl TransferAndHold {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "TransferAndHold";
            }
            impl ::subxt::events::DecodeAsEvent for TransferAndHold {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Released {
                pub reason: released::Reason,
                pub who: released::Who,
                pub amount: released::Amount,
            }
            pub mod released {
                use super::runtime_types;
                pub type Reason = runtime_types::stalhof_runtime::RuntimeHoldReason;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Released {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Released";
            }
            impl ::subxt::events::DecodeAsEvent for Released {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Unexpected(pub unexpected::Field0);
            pub mod unexpected {
                use super::runtime_types;
                pub type Field0 = runtime_types::pallet_balances::pallet::UnexpectedKind;
            }
            impl Unexpected {
                const PALLET_NAME: &'static str = "Balances";
                const EVENT_NAME: &'static str = "Unexpected";
            }
            impl ::subxt::events::DecodeAsEvent for Unexpected {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
        }
        pub mod storage {
            use super::root_mod;
            use super::runtime_types;
            pub struct StorageApi;
            impl StorageApi {
                pub fn total_issuance(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    total_issuance::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Balances",
                        "TotalIssuance",
                        [
                            138u8, 120u8, 138u8, 119u8, 4u8, 166u8, 22u8, 216u8, 227u8,
                            249u8, 161u8, 193u8, 54u8, 68u8, 55u8, 74u8, 230u8, 68u8,
                            131u8, 253u8, 146u8, 73u8, 54u8, 85u8, 212u8, 83u8, 162u8,
                            188u8, 171u8, 5u8, 232u8, 21u8,
                        ],
                    )
                }
                pub fn inactive_issuance(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    inactive_issuance::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Balances",
                        "InactiveIssuance",
                        [
                            97u8, 194u8, 82u8, 3u8, 40u8, 108u8, 109u8, 245u8, 175u8,
                            189u8, 212u8, 193u8, 229u8, 82u8, 107u8, 169u8, 9u8, 176u8,
                            124u8, 102u8, 151u8, 98u8, 87u8, 194u8, 82u8, 130u8, 41u8,
                            137u8, 3u8, 230u8, 145u8, 58u8,
                        ],
                    )
                }
                pub fn account(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (account::input::Param0,),
                    account::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Balances",
                        "Account",
                        [
                            14u8, 88u8, 174u8, 192u8, 241u8, 142u8, 159u8, 255u8, 178u8,
                            117u8, 55u8, 78u8, 218u8, 161u8, 146u8, 139u8, 170u8, 180u8,
                            187u8, 177u8, 89u8, 157u8, 91u8, 225u8, 90u8, 174u8, 247u8,
                            47u8, 47u8, 23u8, 234u8, 50u8,
                        ],
                    )
                }
                pub fn locks(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (locks::input::Param0,),
                    locks::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Balances",
                        "Locks",
                        [
                            201u8, 50u8, 65u8, 126u8, 43u8, 153u8, 207u8, 145u8, 240u8,
                            59u8, 160u8, 111u8, 144u8, 245u8, 193u8, 13u8, 227u8, 118u8,
                            72u8, 168u8, 37u8, 147u8, 139u8, 221u8, 36u8, 177u8, 202u8,
                            209u8, 152u8, 122u8, 250u8, 89u8,
                        ],
                    )
                }
                pub fn reserves(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (reserves::input::Param0,),
                    reserves::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Balances",
                        "Reserves",
                        [
                            76u8, 220u8, 133u8, 100u8, 127u8, 174u8, 237u8, 103u8, 211u8,
                            104u8, 140u8, 100u8, 49u8, 169u8, 114u8, 112u8, 193u8, 115u8,
                            234u8, 160u8, 97u8, 104u8, 194u8, 47u8, 119u8, 136u8, 132u8,
                            196u8, 136u8, 121u8, 45u8, 161u8,
                        ],
                    )
                }
                pub fn holds(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (holds::input::Param0,),
                    holds::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Balances",
                        "Holds",
                        [
                            103u8, 125u8, 142u8, 116u8, 203u8, 113u8, 118u8, 119u8, 29u8,
                            19u8, 109u8, 58u8, 27u8, 10u8, 194u8, 196u8, 171u8, 178u8,
                            177u8, 133u8, 112u8, 166u8, 184u8, 209u8, 86u8, 42u8, 230u8,
                            200u8, 187u8, 205u8, 146u8, 198u8,
                        ],
                    )
                }
                pub fn freezes(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (freezes::input::Param0,),
                    freezes::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Balances",
                        "Freezes",
                        [
                            103u8, 248u8, 73u8, 236u8, 239u8, 124u8, 250u8, 210u8, 106u8,
                            200u8, 122u8, 101u8, 229u8, 47u8, 253u8, 152u8, 20u8, 59u8,
                            6u8, 172u8, 157u8, 83u8, 244u8, 197u8, 179u8, 15u8, 20u8,
                            168u8, 227u8, 104u8, 210u8, 76u8,
                        ],
                    )
                }
            }
            pub mod total_issuance {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u128;
            }
            pub mod inactive_issuance {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u128;
            }
            pub mod account {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::AccountId32;
                }
                pub type Output = runtime_types::pallet_balances::types::AccountData<
                    ::core::primitive::u128,
                >;
            }
            pub mod locks {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::AccountId32;
                }
                pub type Output = runtime_types::bounded_collections::weak_bounded_vec::WeakBoundedVec<
                    runtime_types::pallet_balances::types::BalanceLock<
                        ::core::primitive::u128,
                    >,
                >;
            }
            pub mod reserves {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::AccountId32;
                }
                pub type Output = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    runtime_types::pallet_balances::types::ReserveData<
                        [::core::primitive::u8; 8usize],
                        ::core::primitive::u128,
                    >,
                >;
            }
            pub mod holds {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::AccountId32;
                }
                pub type Output = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    runtime_types::frame_support::traits::tokens::misc::IdAmount<
                        runtime_types::stalhof_runtime::RuntimeHoldReason,
                        ::core::primitive::u128,
                    >,
                >;
            }
            pub mod freezes {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::AccountId32;
                }
                pub type Output = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    runtime_types::frame_support::traits::tokens::misc::IdAmount<
                        runtime_types::stalhof_runtime::RuntimeFreezeReason,
                        ::core::primitive::u128,
                    >,
                >;
            }
        }
        pub mod constants {
            use super::runtime_types;
            pub struct ConstantsApi;
            impl ConstantsApi {
                pub fn existential_deposit(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u128> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Balances",
                        "ExistentialDeposit",
                        [
                            84u8, 157u8, 140u8, 4u8, 93u8, 57u8, 29u8, 133u8, 105u8,
                            200u8, 214u8, 27u8, 144u8, 208u8, 218u8, 160u8, 130u8, 109u8,
                            101u8, 54u8, 210u8, 136u8, 71u8, 63u8, 49u8, 237u8, 234u8,
                            15u8, 178u8, 98u8, 148u8, 156u8,
                        ],
                    )
                }
                pub fn max_locks(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Balances",
                        "MaxLocks",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
                pub fn max_reserves(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Balances",
                        "MaxReserves",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
                pub fn max_freezes(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Balances",
                        "MaxFreezes",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
            }
        }
    }
    pub mod assets {
        use super::root_mod;
        use super::runtime_types;
        pub type Error = runtime_types::pallet_assets::pallet::Error;
        pub type Call = runtime_types::pallet_assets::pallet::Call;
        pub mod calls {
            use super::root_mod;
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Create {
                #[codec(compact)]
                pub id: create::Id,
                pub admin: create::Admin,
                pub min_balance: create::MinBalance,
            }
            pub mod create {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Admin = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type MinBalance = ::core::primitive::u128;
            }
            impl Create {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "create";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Create {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceCreate {
                #[codec(compact)]
                pub id: force_create::Id,
                pub owner: force_create::Owner,
                pub is_sufficient: force_create::IsSufficient,
                #[codec(compact)]
                pub min_balance: force_create::MinBalance,
            }
            pub mod force_create {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Owner = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type IsSufficient = ::core::primitive::bool;
                pub type MinBalance = ::core::primitive::u128;
            }
            impl ForceCreate {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "force_create";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ForceCreate {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct StartDestroy {
                #[codec(compact)]
                pub id: start_destroy::Id,
            }
            pub mod start_destroy {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl StartDestroy {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "start_destroy";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for StartDestroy {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DestroyAccounts {
                #[codec(compact)]
                pub id: destroy_accounts::Id,
            }
            pub mod destroy_accounts {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl DestroyAccounts {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "destroy_accounts";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for DestroyAccounts {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DestroyApprovals {
                #[codec(compact)]
                pub id: destroy_approvals::Id,
            }
            pub mod destroy_approvals {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl DestroyApprovals {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "destroy_approvals";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for DestroyApprovals {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct FinishDestroy {
                #[codec(compact)]
                pub id: finish_destroy::Id,
            }
            pub mod finish_destroy {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl FinishDestroy {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "finish_destroy";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for FinishDestroy {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Mint {
                #[codec(compact)]
                pub id: mint::Id,
                pub beneficiary: mint::Beneficiary,
                #[codec(compact)]
                pub amount: mint::Amount,
            }
            pub mod mint {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Beneficiary = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Amount = ::core::primitive::u128;
            }
            impl Mint {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "mint";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Mint {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Burn {
                #[codec(compact)]
                pub id: burn::Id,
                pub who: burn::Who,
                #[codec(compact)]
                pub amount: burn::Amount,
            }
            pub mod burn {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Who = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Amount = ::core::primitive::u128;
            }
            impl Burn {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "burn";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Burn {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Transfer {
                #[codec(compact)]
                pub id: transfer::Id,
                pub target: transfer::Target,
                #[codec(compact)]
                pub amount: transfer::Amount,
            }
            pub mod transfer {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Target = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Amount = ::core::primitive::u128;
            }
            impl Transfer {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "transfer";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Transfer {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TransferKeepAlive {
                #[codec(compact)]
                pub id: transfer_keep_alive::Id,
                pub target: transfer_keep_alive::Target,
                #[codec(compact)]
                pub amount: transfer_keep_alive::Amount,
            }
            pub mod transfer_keep_alive {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Target = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Amount = ::core::primitive::u128;
            }
            impl TransferKeepAlive {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "transfer_keep_alive";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for TransferKeepAlive {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceTransfer {
                #[codec(compact)]
                pub id: force_transfer::Id,
                pub source: force_transfer::Source,
                pub dest: force_transfer::Dest,
                #[codec(compact)]
                pub amount: force_transfer::Amount,
            }
            pub mod force_transfer {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Source = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Dest = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Amount = ::core::primitive::u128;
            }
            impl ForceTransfer {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "force_transfer";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ForceTransfer {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Freeze {
                #[codec(compact)]
                pub id: freeze::Id,
                pub who: freeze::Who,
            }
            pub mod freeze {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Who = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
            }
            impl Freeze {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "freeze";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Freeze {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Thaw {
                #[codec(compact)]
                pub id: thaw::Id,
                pub who: thaw::Who,
            }
            pub mod thaw {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Who = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
            }
            impl Thaw {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "thaw";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Thaw {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct FreezeAsset {
                #[codec(compact)]
                pub id: freeze_asset::Id,
            }
            pub mod freeze_asset {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl FreezeAsset {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "freeze_asset";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for FreezeAsset {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ThawAsset {
                #[codec(compact)]
                pub id: thaw_asset::Id,
            }
            pub mod thaw_asset {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl ThawAsset {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "thaw_asset";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ThawAsset {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TransferOwnership {
                #[codec(compact)]
                pub id: transfer_ownership::Id,
                pub owner: transfer_ownership::Owner,
            }
            pub mod transfer_ownership {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Owner = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
            }
            impl TransferOwnership {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "transfer_ownership";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for TransferOwnership {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetTeam {
                #[codec(compact)]
                pub id: set_team::Id,
                pub issuer: set_team::Issuer,
                pub admin: set_team::Admin,
                pub freezer: set_team::Freezer,
            }
            pub mod set_team {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Issuer = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Admin = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Freezer = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
            }
            impl SetTeam {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "set_team";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetTeam {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetMetadata {
                #[codec(compact)]
                pub id: set_metadata::Id,
                pub name: set_metadata::Name,
                pub symbol: set_metadata::Symbol,
                pub decimals: set_metadata::Decimals,
            }
            pub mod set_metadata {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Name = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
                pub type Symbol = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
                pub type Decimals = ::core::primitive::u8;
            }
            impl SetMetadata {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "set_metadata";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetMetadata {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ClearMetadata {
                #[codec(compact)]
                pub id: clear_metadata::Id,
            }
            pub mod clear_metadata {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl ClearMetadata {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "clear_metadata";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ClearMetadata {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceSetMetadata {
                #[codec(compact)]
                pub id: force_set_metadata::Id,
                pub name: force_set_metadata::Name,
                pub symbol: force_set_metadata::Symbol,
                pub decimals: force_set_metadata::Decimals,
                pub is_frozen: force_set_metadata::IsFrozen,
            }
            pub mod force_set_metadata {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Name = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
                pub type Symbol = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
                pub type Decimals = ::core::primitive::u8;
                pub type IsFrozen = ::core::primitive::bool;
            }
            impl ForceSetMetadata {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "force_set_metadata";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ForceSetMetadata {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceClearMetadata {
                #[codec(compact)]
                pub id: force_clear_metadata::Id,
            }
            pub mod force_clear_metadata {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl ForceClearMetadata {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "force_clear_metadata";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ForceClearMetadata {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceAssetStatus {
                #[codec(compact)]
                pub id: force_asset_status::Id,
                pub owner: force_asset_status::Owner,
                pub issuer: force_asset_status::Issuer,
                pub admin: force_asset_status::Admin,
                pub freezer: force_asset_status::Freezer,
                #[codec(compact)]
                pub min_balance: force_asset_status::MinBalance,
                pub is_sufficient: force_asset_status::IsSufficient,
                pub is_frozen: force_asset_status::IsFrozen,
            }
            pub mod force_asset_status {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Owner = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Issuer = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Admin = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Freezer = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type MinBalance = ::core::primitive::u128;
                pub type IsSufficient = ::core::primitive::bool;
                pub type IsFrozen = ::core::primitive::bool;
            }
            impl ForceAssetStatus {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "force_asset_status";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ForceAssetStatus {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ApproveTransfer {
                #[codec(compact)]
                pub id: approve_transfer::Id,
                pub delegate: approve_transfer::Delegate,
                #[codec(compact)]
                pub amount: approve_transfer::Amount,
            }
            pub mod approve_transfer {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Delegate = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Amount = ::core::primitive::u128;
            }
            impl ApproveTransfer {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "approve_transfer";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ApproveTransfer {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct CancelApproval {
                #[codec(compact)]
                pub id: cancel_approval::Id,
                pub delegate: cancel_approval::Delegate,
            }
            pub mod cancel_approval {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Delegate = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
            }
            impl CancelApproval {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "cancel_approval";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for CancelApproval {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceCancelApproval {
                #[codec(compact)]
                pub id: force_cancel_approval::Id,
                pub owner: force_cancel_approval::Owner,
                pub delegate: force_cancel_approval::Delegate,
            }
            pub mod force_cancel_approval {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Owner = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Delegate = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
            }
            impl ForceCancelApproval {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "force_cancel_approval";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ForceCancelApproval {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TransferApproved {
                #[codec(compact)]
                pub id: transfer_approved::Id,
                pub owner: transfer_approved::Owner,
                pub destination: transfer_approved::Destination,
                #[codec(compact)]
                pub amount: transfer_approved::Amount,
            }
            pub mod transfer_approved {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Owner = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Destination = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Amount = ::core::primitive::u128;
            }
            impl TransferApproved {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "transfer_approved";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for TransferApproved {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Touch {
                #[codec(compact)]
                pub id: touch::Id,
            }
            pub mod touch {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl Touch {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "touch";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Touch {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Refund {
                #[codec(compact)]
                pub id: refund::Id,
                pub allow_burn: refund::AllowBurn,
            }
            pub mod refund {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type AllowBurn = ::core::primitive::bool;
            }
            impl Refund {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "refund";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Refund {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetMinBalance {
                #[codec(compact)]
                pub id: set_min_balance::Id,
                pub min_balance: set_min_balance::MinBalance,
            }
            pub mod set_min_balance {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type MinBalance = ::core::primitive::u128;
            }
            impl SetMinBalance {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "set_min_balance";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetMinBalance {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TouchOther {
                #[codec(compact)]
                pub id: touch_other::Id,
                pub who: touch_other::Who,
            }
            pub mod touch_other {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Who = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
            }
            impl TouchOther {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "touch_other";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for TouchOther {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RefundOther {
                #[codec(compact)]
                pub id: refund_other::Id,
                pub who: refund_other::Who,
            }
            pub mod refund_other {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Who = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
            }
            impl RefundOther {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "refund_other";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for RefundOther {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Block {
                #[codec(compact)]
                pub id: block::Id,
                pub who: block::Who,
            }
            pub mod block {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Who = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
            }
            impl Block {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "block";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Block {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TransferAll {
                #[codec(compact)]
                pub id: transfer_all::Id,
                pub dest: transfer_all::Dest,
                pub keep_alive: transfer_all::KeepAlive,
            }
            pub mod transfer_all {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Dest = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type KeepAlive = ::core::primitive::bool;
            }
            impl TransferAll {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "transfer_all";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for TransferAll {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetReserves {
                #[codec(compact)]
                pub id: set_reserves::Id,
                pub reserves: set_reserves::Reserves,
            }
            pub mod set_reserves {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Reserves = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    (),
                >;
            }
            impl SetReserves {
                const PALLET_NAME: &'static str = "Assets";
                const CALL_NAME: &'static str = "set_reserves";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetReserves {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            pub mod api {
                pub struct TransactionApi;
                impl TransactionApi {
                    pub fn create(
                        &self,
                        id: super::create::Id,
                        admin: super::create::Admin,
                        min_balance: super::create::MinBalance,
                    ) -> ::subxt::transactions::StaticPayload<super::Create> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "create",
                            super::Create {
                                id,
                                admin,
                                min_balance,
                            },
                            [
                                120u8, 25u8, 99u8, 39u8, 102u8, 201u8, 14u8, 2u8, 32u8,
                                139u8, 206u8, 218u8, 223u8, 161u8, 25u8, 98u8, 159u8, 133u8,
                                65u8, 105u8, 45u8, 4u8, 28u8, 49u8, 248u8, 147u8, 2u8,
                                179u8, 11u8, 195u8, 177u8, 250u8,
                            ],
                        )
                    }
                    pub fn force_create(
                        &self,
                        id: super::force_create::Id,
                        owner: super::force_create::Owner,
                        is_sufficient: super::force_create::IsSufficient,
                        min_balance: super::force_create::MinBalance,
                    ) -> ::subxt::transactions::StaticPayload<super::ForceCreate> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "force_create",
                            super::ForceCreate {
                                id,
                                owner,
                                is_sufficient,
                                min_balance,
                            },
                            [
                                149u8, 41u8, 54u8, 146u8, 18u8, 248u8, 84u8, 52u8, 202u8,
                                88u8, 192u8, 208u8, 247u8, 227u8, 254u8, 98u8, 92u8, 46u8,
                                164u8, 152u8, 143u8, 20u8, 179u8, 227u8, 197u8, 247u8,
                                242u8, 153u8, 142u8, 148u8, 40u8, 184u8,
                            ],
                        )
                    }
                    pub fn start_destroy(
                        &self,
                        id: super::start_destroy::Id,
                    ) -> ::subxt::transactions::StaticPayload<super::StartDestroy> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "start_destroy",
                            super::StartDestroy { id },
                            [
                                125u8, 82u8, 151u8, 106u8, 25u8, 49u8, 68u8, 203u8, 247u8,
                                175u8, 117u8, 230u8, 84u8, 98u8, 172u8, 73u8, 233u8, 218u8,
                                212u8, 198u8, 69u8, 35u8, 15u8, 179u8, 161u8, 205u8, 190u8,
                                109u8, 198u8, 214u8, 65u8, 164u8,
                            ],
                        )
                    }
                    pub fn destroy_accounts(
                        &self,
                        id: super::destroy_accounts::Id,
                    ) -> ::subxt::transactions::StaticPayload<super::DestroyAccounts> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "destroy_accounts",
                            super::DestroyAccounts { id },
                            [
                                236u8, 102u8, 233u8, 170u8, 179u8, 46u8, 42u8, 29u8, 200u8,
                                116u8, 62u8, 114u8, 233u8, 59u8, 217u8, 215u8, 109u8, 232u8,
                                147u8, 95u8, 255u8, 248u8, 119u8, 222u8, 216u8, 165u8,
                                138u8, 47u8, 28u8, 56u8, 204u8, 93u8,
                            ],
                        )
                    }
                    pub fn destroy_approvals(
                        &self,
                        id: super::destroy_approvals::Id,
                    ) -> ::subxt::transactions::StaticPayload<super::DestroyApprovals> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "destroy_approvals",
                            super::DestroyApprovals { id },
                            [
                                34u8, 35u8, 15u8, 44u8, 239u8, 232u8, 88u8, 130u8, 130u8,
                                87u8, 171u8, 255u8, 247u8, 179u8, 14u8, 35u8, 47u8, 223u8,
                                32u8, 232u8, 41u8, 105u8, 207u8, 199u8, 90u8, 136u8, 144u8,
                                139u8, 252u8, 76u8, 177u8, 106u8,
                            ],
                        )
                    }
                    pub fn finish_destroy(
                        &self,
                        id: super::finish_destroy::Id,
                    ) -> ::subxt::transactions::StaticPayload<super::FinishDestroy> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "finish_destroy",
                            super::FinishDestroy { id },
                            [
                                132u8, 67u8, 78u8, 84u8, 240u8, 51u8, 176u8, 119u8, 48u8,
                                34u8, 153u8, 37u8, 25u8, 171u8, 21u8, 164u8, 53u8, 214u8,
                                36u8, 149u8, 20u8, 240u8, 123u8, 195u8, 170u8, 162u8, 118u8,
                                81u8, 176u8, 218u8, 114u8, 113u8,
                            ],
                        )
                    }
                    pub fn mint(
                        &self,
                        id: super::mint::Id,
                        beneficiary: super::mint::Beneficiary,
                        amount: super::mint::Amount,
                    ) -> ::subxt::transactions::StaticPayload<super::Mint> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "mint",
                            super::Mint {
                                id,
                                beneficiary,
                                amount,
                            },
                            [
                                172u8, 131u8, 103u8, 81u8, 206u8, 2u8, 143u8, 114u8, 137u8,
                                60u8, 147u8, 67u8, 226u8, 64u8, 71u8, 11u8, 36u8, 145u8,
                                51u8, 8u8, 0u8, 110u8, 8u8, 195u8, 103u8, 205u8, 156u8,
                                43u8, 215u8, 12u8, 150u8, 135u8,
                            ],
                        )
                    }
                    pub fn burn(
                        &self,
                        id: super::burn::Id,
                        who: super::burn::Who,
                        amount: super::burn::Amount,
                    ) -> ::subxt::transactions::StaticPayload<super::Burn> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "burn",
                            super::Burn { id, who, amount },
                            [
                                105u8, 133u8, 82u8, 100u8, 124u8, 65u8, 174u8, 31u8, 152u8,
                                45u8, 23u8, 200u8, 23u8, 199u8, 239u8, 8u8, 187u8, 142u8,
                                21u8, 192u8, 35u8, 211u8, 172u8, 130u8, 169u8, 74u8, 167u8,
                                36u8, 149u8, 7u8, 19u8, 37u8,
                            ],
                        )
                    }
                    pub fn transfer(
                        &self,
                        id: super::transfer::Id,
                        target: super::transfer::Target,
                        amount: super::transfer::Amount,
                    ) -> ::subxt::transactions::StaticPayload<super::Transfer> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "transfer",
                            super::Transfer {
                                id,
                                target,
                                amount,
                            },
                            [
                                126u8, 31u8, 70u8, 179u8, 222u8, 190u8, 12u8, 19u8, 94u8,
                                225u8, 217u8, 109u8, 54u8, 69u8, 124u8, 61u8, 97u8, 199u8,
                                193u8, 166u8, 39u8, 143u8, 125u8, 251u8, 87u8, 173u8, 149u8,
                                91u8, 182u8, 18u8, 184u8, 65u8,
                            ],
                        )
                    }
                    pub fn transfer_keep_alive(
                        &self,
                        id: super::transfer_keep_alive::Id,
                        target: super::transfer_keep_alive::Target,
                        amount: super::transfer_keep_alive::Amount,
                    ) -> ::subxt::transactions::StaticPayload<super::TransferKeepAlive> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "transfer_keep_alive",
                            super::TransferKeepAlive {
                                id,
                                target,
                                amount,
                            },
                            [
                                99u8, 101u8, 219u8, 188u8, 238u8, 230u8, 141u8, 43u8, 38u8,
                                175u8, 46u8, 89u8, 33u8, 23u8, 223u8, 115u8, 108u8, 18u8,
                                190u8, 213u8, 157u8, 12u8, 139u8, 97u8, 7u8, 75u8, 196u8,
                                159u8, 122u8, 32u8, 164u8, 154u8,
                            ],
                        )
                    }
                    pub fn force_transfer(
                        &self,
                        id: super::force_transfer::Id,
                        source: super::force_transfer::Source,
                        dest: super::force_transfer::Dest,
                        amount: super::force_transfer::Amount,
                    ) -> ::subxt::transactions::StaticPayload<super::ForceTransfer> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "force_transfer",
                            super::ForceTransfer {
                                id,
                                source,
                                dest,
                                amount,
                            },
                            [
                                10u8, 210u8, 8u8, 209u8, 8u8, 78u8, 40u8, 213u8, 235u8,
                                176u8, 144u8, 145u8, 70u8, 13u8, 75u8, 72u8, 166u8, 137u8,
                                22u8, 191u8, 226u8, 244u8, 92u8, 183u8, 129u8, 212u8, 158u8,
                                179u8, 169u8, 232u8, 177u8, 225u8,
                            ],
                        )
                    }
                    pub fn freeze(
                        &self,
                        id: super::freeze::Id,
                        who: super::freeze::Who,
                    ) -> ::subxt::transactions::StaticPayload<super::Freeze> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "freeze",
                            super::Freeze { id, who },
                            [
                                180u8, 124u8, 252u8, 66u8, 205u8, 23u8, 32u8, 217u8, 173u8,
                                10u8, 91u8, 57u8, 44u8, 215u8, 234u8, 152u8, 115u8, 38u8,
                                141u8, 212u8, 57u8, 217u8, 169u8, 61u8, 215u8, 130u8, 172u8,
                                58u8, 90u8, 193u8, 25u8, 249u8,
                            ],
                        )
                    }
                    pub fn thaw(
                        &self,
                        id: super::thaw::Id,
                        who: super::thaw::Who,
                    ) -> ::subxt::transactions::StaticPayload<super::Thaw> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "thaw",
                            super::Thaw { id, who },
                            [
                                187u8, 130u8, 9u8, 152u8, 231u8, 9u8, 245u8, 162u8, 115u8,
                                19u8, 73u8, 176u8, 16u8, 230u8, 30u8, 60u8, 180u8, 183u8,
                                154u8, 160u8, 72u8, 219u8, 116u8, 57u8, 140u8, 6u8, 105u8,
                                38u8, 98u8, 90u8, 250u8, 135u8,
                            ],
                        )
                    }
                    pub fn freeze_asset(
                        &self,
                        id: super::freeze_asset::Id,
                    ) -> ::subxt::transactions::StaticPayload<super::FreezeAsset> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "freeze_asset",
                            super::FreezeAsset { id },
                            [
                                75u8, 237u8, 183u8, 112u8, 112u8, 123u8, 250u8, 203u8,
                                169u8, 51u8, 218u8, 35u8, 159u8, 23u8, 21u8, 10u8, 167u8,
                                84u8, 161u8, 212u8, 124u8, 236u8, 88u8, 175u8, 48u8, 195u8,
                                33u8, 145u8, 141u8, 156u8, 31u8, 250u8,
                            ],
                        )
                    }
                    pub fn thaw_asset(
                        &self,
                        id: super::thaw_asset::Id,
                    ) -> ::subxt::transactions::StaticPayload<super::ThawAsset> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "thaw_asset",
                            super::ThawAsset { id },
                            [
                                151u8, 6u8, 170u8, 114u8, 55u8, 8u8, 5u8, 194u8, 251u8,
                                78u8, 232u8, 181u8, 157u8, 62u8, 16u8, 39u8, 79u8, 119u8,
                                205u8, 198u8, 199u8, 26u8, 92u8, 162u8, 169u8, 173u8, 93u8,
                                51u8, 7u8, 79u8, 198u8, 77u8,
                            ],
                        )
                    }
                    pub fn transfer_ownership(
                        &self,
                        id: super::transfer_ownership::Id,
                        owner: super::transfer_ownership::Owner,
                    ) -> ::subxt::transactions::StaticPayload<super::TransferOwnership> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "transfer_ownership",
                            super::TransferOwnership {
                                id,
                                owner,
                            },
                            [
                                65u8, 85u8, 40u8, 202u8, 212u8, 170u8, 130u8, 132u8, 140u8,
                                90u8, 68u8, 28u8, 101u8, 154u8, 222u8, 150u8, 244u8, 165u8,
                                44u8, 22u8, 225u8, 152u8, 7u8, 162u8, 110u8, 54u8, 173u8,
                                181u8, 54u8, 215u8, 105u8, 239u8,
                            ],
                        )
                    }
                    pub fn set_team(
                        &self,
                        id: super::set_team::Id,
                        issuer: super::set_team::Issuer,
                        admin: super::set_team::Admin,
                        freezer: super::set_team::Freezer,
                    ) -> ::subxt::transactions::StaticPayload<super::SetTeam> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "set_team",
                            super::SetTeam {
                                id,
                                issuer,
                                admin,
                                freezer,
                            },
                            [
                                52u8, 75u8, 50u8, 30u8, 164u8, 161u8, 121u8, 25u8, 135u8,
                                83u8, 115u8, 25u8, 103u8, 1u8, 124u8, 206u8, 83u8, 182u8,
                                41u8, 116u8, 44u8, 37u8, 75u8, 70u8, 252u8, 225u8, 240u8,
                                144u8, 96u8, 160u8, 151u8, 4u8,
                            ],
                        )
                    }
                    pub fn set_metadata(
                        &self,
                        id: super::set_metadata::Id,
                        name: super::set_metadata::Name,
                        symbol: super::set_metadata::Symbol,
                        decimals: super::set_metadata::Decimals,
                    ) -> ::subxt::transactions::StaticPayload<super::SetMetadata> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "set_metadata",
                            super::SetMetadata {
                                id,
                                name,
                                symbol,
                                decimals,
                            },
                            [
                                215u8, 66u8, 15u8, 17u8, 88u8, 174u8, 77u8, 75u8, 229u8,
                                155u8, 160u8, 34u8, 108u8, 194u8, 88u8, 238u8, 131u8, 97u8,
                                234u8, 102u8, 71u8, 56u8, 70u8, 248u8, 211u8, 85u8, 72u8,
                                92u8, 71u8, 222u8, 190u8, 91u8,
                            ],
                        )
                    }
                    pub fn clear_metadata(
                        &self,
                        id: super::clear_metadata::Id,
                    ) -> ::subxt::transactions::StaticPayload<super::ClearMetadata> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "clear_metadata",
                            super::ClearMetadata { id },
                            [
                                68u8, 172u8, 6u8, 158u8, 237u8, 254u8, 22u8, 4u8, 254u8,
                                157u8, 179u8, 168u8, 105u8, 114u8, 56u8, 166u8, 213u8, 38u8,
                                188u8, 195u8, 99u8, 43u8, 142u8, 220u8, 94u8, 248u8, 51u8,
                                226u8, 233u8, 114u8, 86u8, 93u8,
                            ],
                        )
                    }
                    pub fn force_set_metadata(
                        &self,
                        id: super::force_set_metadata::Id,
                        name: super::force_set_metadata::Name,
                        symbol: super::force_set_metadata::Symbol,
                        decimals: super::force_set_metadata::Decimals,
                        is_frozen: super::force_set_metadata::IsFrozen,
                    ) -> ::subxt::transactions::StaticPayload<super::ForceSetMetadata> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "force_set_metadata",
                            super::ForceSetMetadata {
                                id,
                                name,
                                symbol,
                                decimals,
                                is_frozen,
                            },
                            [
                                76u8, 90u8, 182u8, 13u8, 133u8, 248u8, 94u8, 136u8, 169u8,
                                114u8, 151u8, 20u8, 106u8, 89u8, 78u8, 228u8, 22u8, 29u8,
                                68u8, 8u8, 54u8, 47u8, 1u8, 186u8, 45u8, 167u8, 14u8, 112u8,
                                34u8, 43u8, 91u8, 140u8,
                            ],
                        )
                    }
                    pub fn force_clear_metadata(
                        &self,
                        id: super::force_clear_metadata::Id,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::ForceClearMetadata,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "force_clear_metadata",
                            super::ForceClearMetadata { id },
                            [
                                2u8, 224u8, 84u8, 48u8, 130u8, 132u8, 79u8, 38u8, 217u8,
                                17u8, 165u8, 139u8, 89u8, 53u8, 116u8, 184u8, 32u8, 91u8,
                                122u8, 39u8, 85u8, 40u8, 213u8, 216u8, 135u8, 171u8, 50u8,
                                69u8, 202u8, 28u8, 166u8, 147u8,
                            ],
                        )
                    }
                    pub fn force_asset_status(
                        &self,
                        id: super::force_asset_status::Id,
                        owner: super::force_asset_status::Owner,
                        issuer: super::force_asset_status::Issuer,
                        admin: super::force_asset_status::Admin,
                        freezer: super::force_asset_status::Freezer,
                        min_balance: super::force_asset_status::MinBalance,
                        is_sufficient: super::force_asset_status::IsSufficient,
                        is_frozen: super::force_asset_status::IsFrozen,
                    ) -> ::subxt::transactions::StaticPayload<super::ForceAssetStatus> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "force_asset_status",
                            super::ForceAssetStatus {
                                id,
                                owner,
                                issuer,
                                admin,
                                freezer,
                                min_balance,
                                is_sufficient,
                                is_frozen,
                            },
                            [
                                149u8, 136u8, 250u8, 33u8, 53u8, 220u8, 207u8, 187u8, 42u8,
                                118u8, 93u8, 173u8, 100u8, 243u8, 234u8, 207u8, 88u8, 45u8,
                                79u8, 221u8, 113u8, 166u8, 229u8, 171u8, 223u8, 126u8, 20u8,
                                67u8, 19u8, 77u8, 44u8, 19u8,
                            ],
                        )
                    }
                    pub fn approve_transfer(
                        &self,
                        id: super::approve_transfer::Id,
                        delegate: super::approve_transfer::Delegate,
                        amount: super::approve_transfer::Amount,
                    ) -> ::subxt::transactions::StaticPayload<super::ApproveTransfer> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "approve_transfer",
                            super::ApproveTransfer {
                                id,
                                delegate,
                                amount,
                            },
                            [
                                39u8, 227u8, 23u8, 143u8, 10u8, 120u8, 227u8, 1u8, 223u8,
                                78u8, 40u8, 213u8, 249u8, 175u8, 170u8, 183u8, 10u8, 244u8,
                                117u8, 111u8, 140u8, 157u8, 153u8, 212u8, 94u8, 119u8,
                                213u8, 44u8, 41u8, 8u8, 114u8, 200u8,
                            ],
                        )
                    }
                    pub fn cancel_approval(
                        &self,
                        id: super::cancel_approval::Id,
                        delegate: super::cancel_approval::Delegate,
                    ) -> ::subxt::transactions::StaticPayload<super::CancelApproval> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "cancel_approval",
                            super::CancelApproval {
                                id,
                                delegate,
                            },
                            [
                                74u8, 117u8, 101u8, 78u8, 152u8, 208u8, 16u8, 102u8, 34u8,
                                195u8, 61u8, 36u8, 85u8, 91u8, 253u8, 182u8, 61u8, 199u8,
                                12u8, 102u8, 149u8, 20u8, 238u8, 207u8, 236u8, 50u8, 63u8,
                                249u8, 34u8, 85u8, 88u8, 229u8,
                            ],
                        )
                    }
                    pub fn force_cancel_approval(
                        &self,
                        id: super::force_cancel_approval::Id,
                        owner: super::force_cancel_approval::Owner,
                        delegate: super::force_cancel_approval::Delegate,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::ForceCancelApproval,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "force_cancel_approval",
                            super::ForceCancelApproval {
                                id,
                                owner,
                                delegate,
                            },
                            [
                                27u8, 231u8, 85u8, 241u8, 18u8, 151u8, 64u8, 234u8, 11u8,
                                84u8, 252u8, 128u8, 44u8, 247u8, 132u8, 82u8, 34u8, 210u8,
                                202u8, 50u8, 158u8, 45u8, 239u8, 192u8, 7u8, 24u8, 39u8,
                                95u8, 57u8, 21u8, 178u8, 113u8,
                            ],
                        )
                    }
                    pub fn transfer_approved(
                        &self,
                        id: super::transfer_approved::Id,
                        owner: super::transfer_approved::Owner,
                        destination: super::transfer_approved::Destination,
                        amount: super::transfer_approved::Amount,
                    ) -> ::subxt::transactions::StaticPayload<super::TransferApproved> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "transfer_approved",
                            super::TransferApproved {
                                id,
                                owner,
                                destination,
                                amount,
                            },
                            [
                                214u8, 51u8, 243u8, 129u8, 116u8, 233u8, 199u8, 183u8, 25u8,
                                5u8, 109u8, 85u8, 255u8, 68u8, 36u8, 99u8, 99u8, 179u8,
                                34u8, 66u8, 65u8, 82u8, 189u8, 174u8, 22u8, 100u8, 211u8,
                                13u8, 178u8, 19u8, 128u8, 177u8,
                            ],
                        )
                    }
                    pub fn touch(
                        &self,
                        id: super::touch::Id,
                    ) -> ::subxt::transactions::StaticPayload<super::Touch> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "touch",
                            super::Touch { id },
                            [
                                50u8, 185u8, 46u8, 134u8, 136u8, 31u8, 191u8, 34u8, 215u8,
                                150u8, 73u8, 103u8, 140u8, 36u8, 95u8, 156u8, 201u8, 152u8,
                                32u8, 165u8, 47u8, 86u8, 163u8, 255u8, 8u8, 251u8, 176u8,
                                138u8, 165u8, 48u8, 12u8, 27u8,
                            ],
                        )
                    }
                    pub fn refund(
                        &self,
                        id: super::refund::Id,
                        allow_burn: super::refund::AllowBurn,
                    ) -> ::subxt::transactions::StaticPayload<super::Refund> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "refund",
                            super::Refund { id, allow_burn },
                            [
                                218u8, 207u8, 8u8, 41u8, 154u8, 250u8, 117u8, 174u8, 143u8,
                                133u8, 34u8, 113u8, 171u8, 18u8, 177u8, 227u8, 146u8, 92u8,
                                12u8, 226u8, 101u8, 230u8, 246u8, 162u8, 32u8, 73u8, 138u8,
                                158u8, 95u8, 226u8, 75u8, 95u8,
                            ],
                        )
                    }
                    pub fn set_min_balance(
                        &self,
                        id: super::set_min_balance::Id,
                        min_balance: super::set_min_balance::MinBalance,
                    ) -> ::subxt::transactions::StaticPayload<super::SetMinBalance> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "set_min_balance",
                            super::SetMinBalance {
                                id,
                                min_balance,
                            },
                            [
                                141u8, 241u8, 137u8, 50u8, 232u8, 122u8, 252u8, 104u8,
                                185u8, 170u8, 246u8, 0u8, 20u8, 128u8, 136u8, 155u8, 62u8,
                                243u8, 4u8, 221u8, 42u8, 225u8, 16u8, 245u8, 58u8, 127u8,
                                84u8, 193u8, 175u8, 165u8, 35u8, 49u8,
                            ],
                        )
                    }
                    pub fn touch_other(
                        &self,
                        id: super::touch_other::Id,
                        who: super::touch_other::Who,
                    ) -> ::subxt::transactions::StaticPayload<super::TouchOther> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "touch_other",
                            super::TouchOther { id, who },
                            [
                                104u8, 85u8, 80u8, 68u8, 135u8, 149u8, 102u8, 104u8, 188u8,
                                79u8, 42u8, 34u8, 241u8, 84u8, 183u8, 176u8, 215u8, 172u8,
                                78u8, 196u8, 206u8, 214u8, 138u8, 240u8, 92u8, 65u8, 117u8,
                                170u8, 140u8, 120u8, 50u8, 166u8,
                            ],
                        )
                    }
                    pub fn refund_other(
                        &self,
                        id: super::refund_other::Id,
                        who: super::refund_other::Who,
                    ) -> ::subxt::transactions::StaticPayload<super::RefundOther> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "refund_other",
                            super::RefundOther { id, who },
                            [
                                113u8, 58u8, 33u8, 109u8, 233u8, 229u8, 210u8, 40u8, 176u8,
                                252u8, 131u8, 80u8, 33u8, 132u8, 19u8, 170u8, 145u8, 146u8,
                                246u8, 31u8, 222u8, 120u8, 167u8, 187u8, 8u8, 144u8, 164u8,
                                251u8, 52u8, 249u8, 91u8, 136u8,
                            ],
                        )
                    }
                    pub fn block(
                        &self,
                        id: super::block::Id,
                        who: super::block::Who,
                    ) -> ::subxt::transactions::StaticPayload<super::Block> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "block",
                            super::Block { id, who },
                            [
                                224u8, 63u8, 26u8, 229u8, 23u8, 164u8, 212u8, 170u8, 156u8,
                                104u8, 63u8, 158u8, 53u8, 162u8, 157u8, 127u8, 183u8, 94u8,
                                211u8, 123u8, 228u8, 198u8, 47u8, 80u8, 53u8, 122u8, 46u8,
                                69u8, 67u8, 170u8, 193u8, 33u8,
                            ],
                        )
                    }
                    pub fn transfer_all(
                        &self,
                        id: super::transfer_all::Id,
                        dest: super::transfer_all::Dest,
                        keep_alive: super::transfer_all::KeepAlive,
                    ) -> ::subxt::transactions::StaticPayload<super::TransferAll> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "transfer_all",
                            super::TransferAll {
                                id,
                                dest,
                                keep_alive,
                            },
                            [
                                180u8, 161u8, 252u8, 127u8, 200u8, 117u8, 245u8, 213u8,
                                170u8, 169u8, 178u8, 115u8, 156u8, 8u8, 79u8, 50u8, 168u8,
                                229u8, 87u8, 33u8, 238u8, 124u8, 13u8, 210u8, 81u8, 132u8,
                                236u8, 46u8, 101u8, 18u8, 22u8, 61u8,
                            ],
                        )
                    }
                    pub fn set_reserves(
                        &self,
                        id: super::set_reserves::Id,
                        reserves: super::set_reserves::Reserves,
                    ) -> ::subxt::transactions::StaticPayload<super::SetReserves> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Assets",
                            "set_reserves",
                            super::SetReserves { id, reserves },
                            [
                                170u8, 210u8, 175u8, 235u8, 220u8, 223u8, 164u8, 253u8,
                                189u8, 4u8, 100u8, 160u8, 181u8, 44u8, 79u8, 187u8, 37u8,
                                102u8, 0u8, 187u8, 48u8, 82u8, 247u8, 200u8, 2u8, 141u8,
                                57u8, 55u8, 224u8, 32u8, 176u8, 231u8,
                            ],
                        )
                    }
                }
            }
        }
        pub mod view_functions {
            use super::root_mod;
            use super::runtime_types;
            pub struct ViewFunctionsApi;
            impl ViewFunctionsApi {
                pub fn asset_details(
                    &self,
                    id: asset_details::Id,
                ) -> ::subxt::view_functions::StaticPayload<
                    (asset_details::Id,),
                    asset_details::output::Output,
                > {
                    ::subxt::view_functions::StaticPayload::new_static(
                        "Assets",
                        "asset_details",
                        (id,),
                        [
                            211u8, 90u8, 10u8, 200u8, 75u8, 44u8, 223u8, 16u8, 230u8,
                            165u8, 250u8, 228u8, 154u8, 9u8, 130u8, 112u8, 113u8, 184u8,
                            170u8, 127u8, 188u8, 95u8, 63u8, 51u8, 78u8, 130u8, 147u8,
                            123u8, 190u8, 170u8, 16u8, 65u8,
                        ],
                    )
                }
                pub fn balance_of(
                    &self,
                    who: balance_of::Who,
                    id: balance_of::Id,
                ) -> ::subxt::view_functions::StaticPayload<
                    (balance_of::Who, balance_of::Id),
                    balance_of::output::Output,
                > {
                    ::subxt::view_functions::StaticPayload::new_static(
                        "Assets",
                        "balance_of",
                        (who, id),
                        [
                            111u8, 166u8, 174u8, 198u8, 50u8, 246u8, 223u8, 192u8, 195u8,
                            6u8, 218u8, 113u8, 85u8, 251u8, 79u8, 59u8, 196u8, 83u8,
                            39u8, 141u8, 200u8, 113u8, 92u8, 67u8, 110u8, 112u8, 255u8,
                            77u8, 94u8, 232u8, 148u8, 189u8,
                        ],
                    )
                }
                pub fn get_metadata(
                    &self,
                    id: get_metadata::Id,
                ) -> ::subxt::view_functions::StaticPayload<
                    (get_metadata::Id,),
                    get_metadata::output::Output,
                > {
                    ::subxt::view_functions::StaticPayload::new_static(
                        "Assets",
                        "get_metadata",
                        (id,),
                        [
                            194u8, 126u8, 37u8, 51u8, 199u8, 8u8, 17u8, 77u8, 127u8,
                            118u8, 9u8, 196u8, 248u8, 40u8, 136u8, 175u8, 243u8, 35u8,
                            137u8, 159u8, 137u8, 162u8, 58u8, 4u8, 206u8, 51u8, 222u8,
                            234u8, 218u8, 8u8, 23u8, 195u8,
                        ],
                    )
                }
                pub fn get_reserves_data(
                    &self,
                    id: get_reserves_data::Id,
                ) -> ::subxt::view_functions::StaticPayload<
                    (get_reserves_data::Id,),
                    get_reserves_data::output::Output,
                > {
                    ::subxt::view_functions::StaticPayload::new_static(
                        "Assets",
                        "get_reserves_data",
                        (id,),
                        [
                            209u8, 99u8, 108u8, 142u8, 202u8, 226u8, 194u8, 23u8, 99u8,
                            165u8, 72u8, 212u8, 158u8, 187u8, 5u8, 201u8, 58u8, 51u8,
                            161u8, 119u8, 0u8, 58u8, 15u8, 109u8, 255u8, 0u8, 192u8,
                            222u8, 51u8, 241u8, 34u8, 116u8,
                        ],
                    )
                }
            }
            pub mod asset_details {
                use super::root_mod;
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = ::core::option::Option<
                        runtime_types::pallet_assets::types::AssetDetails<
                            ::core::primitive::u128,
                            ::subxt::utils::AccountId32,
                            ::core::primitive::u128,
                        >,
                    >;
                }
            }
            pub mod balance_of {
                use super::root_mod;
                use super::runtime_types;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Id = ::core::primitive::u32;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = ::core::option::Option<::core::primitive::u128>;
                }
            }
            pub mod get_metadata {
                use super::root_mod;
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = ::core::option::Option<
                        runtime_types::pallet_assets::types::AssetMetadata<
                            ::core::primitive::u128,
                            runtime_types::bounded_collections::bounded_vec::BoundedVec<
                                ::core::primitive::u8,
                            >,
                        >,
                    >;
                }
            }
            pub mod get_reserves_data {
                use super::root_mod;
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub mod output {
                    use super::runtime_types;
                    pub type Output = ::subxt::alloc::vec::Vec<()>;
                }
            }
        }
        pub type Event = runtime_types::pallet_assets::pallet::Event;
        pub mod events {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Created {
                pub asset_id: created::AssetId,
                pub creator: created::Creator,
                pub owner: created::Owner,
            }
            pub mod created {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Creator = ::subxt::utils::AccountId32;
                pub type Owner = ::subxt::utils::AccountId32;
            }
            impl Created {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "Created";
            }
            impl ::subxt::events::DecodeAsEvent for Created {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Issued {
                pub asset_id: issued::AssetId,
                pub owner: issued::Owner,
                pub amount: issued::Amount,
            }
            pub mod issued {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Owner = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Issued {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "Issued";
            }
            impl ::subxt::events::DecodeAsEvent for Issued {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Transferred {
                pub asset_id: transferred::AssetId,
                pub from: transferred::From,
                pub to: transferred::To,
                pub amount: transferred::Amount,
            }
            pub mod transferred {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type From = ::subxt::utils::AccountId32;
                pub type To = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Transferred {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "Transferred";
            }
            impl ::subxt::events::DecodeAsEvent for Transferred {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Burned {
                pub asset_id: burned::AssetId,
                pub owner: burned::Owner,
                pub balance: burned::Balance,
            }
            pub mod burned {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Owner = ::subxt::utils::AccountId32;
                pub type Balance = ::core::primitive::u128;
            }
            impl Burned {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "Burned";
            }
            impl ::subxt::events::DecodeAsEvent for Burned {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TeamChanged {
                pub asset_id: team_changed::AssetId,
                pub issuer: team_changed::Issuer,
                pub admin: team_changed::Admin,
                pub freezer: team_changed::Freezer,
            }
            pub mod team_changed {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Issuer = ::subxt::utils::AccountId32;
                pub type Admin = ::subxt::utils::AccountId32;
                pub type Freezer = ::subxt::utils::AccountId32;
            }
            impl TeamChanged {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "TeamChanged";
            }
            impl ::subxt::events::DecodeAsEvent for TeamChanged {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct OwnerChanged {
                pub asset_id: owner_changed::AssetId,
                pub owner: owner_changed::Owner,
            }
            pub mod owner_changed {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Owner = ::subxt::utils::AccountId32;
            }
            impl OwnerChanged {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "OwnerChanged";
            }
            impl ::subxt::events::DecodeAsEvent for OwnerChanged {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Frozen {
                pub asset_id: frozen::AssetId,
                pub who: frozen::Who,
            }
            pub mod frozen {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Who = ::subxt::utils::AccountId32;
            }
            impl Frozen {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "Frozen";
            }
            impl ::subxt::events::DecodeAsEvent for Frozen {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Thawed {
                pub asset_id: thawed::AssetId,
                pub who: thawed::Who,
            }
            pub mod thawed {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Who = ::subxt::utils::AccountId32;
            }
            impl Thawed {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "Thawed";
            }
            impl ::subxt::events::DecodeAsEvent for Thawed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AssetFrozen {
                pub asset_id: asset_frozen::AssetId,
            }
            pub mod asset_frozen {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
            }
            impl AssetFrozen {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "AssetFrozen";
            }
            impl ::subxt::events::DecodeAsEvent for AssetFrozen {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AssetThawed {
                pub asset_id: asset_thawed::AssetId,
            }
            pub mod asset_thawed {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
            }
            impl AssetThawed {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "AssetThawed";
            }
            impl ::subxt::events::DecodeAsEvent for AssetThawed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AccountsDestroyed {
                pub asset_id: accounts_destroyed::AssetId,
                pub accounts_destroyed: accounts_destroyed::AccountsDestroyed,
                pub accounts_remaining: accounts_destroyed::AccountsRemaining,
            }
            pub mod accounts_destroyed {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type AccountsDestroyed = ::core::primitive::u32;
                pub type AccountsRemaining = ::core::primitive::u32;
            }
            impl AccountsDestroyed {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "AccountsDestroyed";
            }
            impl ::subxt::events::DecodeAsEvent for AccountsDestroyed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ApprovalsDestroyed {
                pub asset_id: approvals_destroyed::AssetId,
                pub approvals_destroyed: approvals_destroyed::ApprovalsDestroyed,
                pub approvals_remaining: approvals_destroyed::ApprovalsRemaining,
            }
            pub mod approvals_destroyed {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type ApprovalsDestroyed = ::core::primitive::u32;
                pub type ApprovalsRemaining = ::core::primitive::u32;
            }
            impl ApprovalsDestroyed {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "ApprovalsDestroyed";
            }
            impl ::subxt::events::DecodeAsEvent for ApprovalsDestroyed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DestructionStarted {
                pub asset_id: destruction_started::AssetId,
            }
            pub mod destruction_started {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
            }
            impl DestructionStarted {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "DestructionStarted";
            }
            impl ::subxt::events::DecodeAsEvent for DestructionStarted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Destroyed {
                pub asset_id: destroyed::AssetId,
            }
            pub mod destroyed {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
            }
            impl Destroyed {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "Destroyed";
            }
            impl ::subxt::events::DecodeAsEvent for Destroyed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceCreated {
                pub asset_id: force_created::AssetId,
                pub owner: force_created::Owner,
            }
            pub mod force_created {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Owner = ::subxt::utils::AccountId32;
            }
            impl ForceCreated {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "ForceCreated";
            }
            impl ::subxt::events::DecodeAsEvent for ForceCreated {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct MetadataSet {
                pub asset_id: metadata_set::AssetId,
                pub name: metadata_set::Name,
                pub symbol: metadata_set::Symbol,
                pub decimals: metadata_set::Decimals,
                pub is_frozen: metadata_set::IsFrozen,
            }
            pub mod metadata_set {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Name = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
                pub type Symbol = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
                pub type Decimals = ::core::primitive::u8;
                pub type IsFrozen = ::core::primitive::bool;
            }
            impl MetadataSet {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "MetadataSet";
            }
            impl ::subxt::events::DecodeAsEvent for MetadataSet {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct MetadataCleared {
                pub asset_id: metadata_cleared::AssetId,
            }
            pub mod metadata_cleared {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
            }
            impl MetadataCleared {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "MetadataCleared";
            }
            impl ::subxt::events::DecodeAsEvent for MetadataCleared {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ApprovedTransfer {
                pub asset_id: approved_transfer::AssetId,
                pub source: approved_transfer::Source,
                pub delegate: approved_transfer::Delegate,
                pub amount: approved_transfer::Amount,
            }
            pub mod approved_transfer {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Source = ::subxt::utils::AccountId32;
                pub type Delegate = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl ApprovedTransfer {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "ApprovedTransfer";
            }
            impl ::subxt::events::DecodeAsEvent for ApprovedTransfer {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ApprovalCancelled {
                pub asset_id: approval_cancelled::AssetId,
                pub owner: approval_cancelled::Owner,
                pub delegate: approval_cancelled::Delegate,
            }
            pub mod approval_cancelled {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Owner = ::subxt::utils::AccountId32;
                pub type Delegate = ::subxt::utils::AccountId32;
            }
            impl ApprovalCancelled {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "ApprovalCancelled";
            }
            impl ::subxt::events::DecodeAsEvent for ApprovalCancelled {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TransferredApproved {
                pub asset_id: transferred_approved::AssetId,
                pub owner: transferred_approved::Owner,
                pub delegate: transferred_approved::Delegate,
                pub destination: transferred_approved::Destination,
                pub amount: transferred_approved::Amount,
            }
            pub mod transferred_approved {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Owner = ::subxt::utils::AccountId32;
                pub type Delegate = ::subxt::utils::AccountId32;
                pub type Destination = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl TransferredApproved {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "TransferredApproved";
            }
            impl ::subxt::events::DecodeAsEvent for TransferredApproved {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AssetStatusChanged {
                pub asset_id: asset_status_changed::AssetId,
            }
            pub mod asset_status_changed {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
            }
            impl AssetStatusChanged {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "AssetStatusChanged";
            }
            impl ::subxt::events::DecodeAsEvent for AssetStatusChanged {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AssetMinBalanceChanged {
                pub asset_id: asset_min_balance_changed::AssetId,
                pub new_min_balance: asset_min_balance_changed::NewMinBalance,
            }
            pub mod asset_min_balance_changed {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type NewMinBalance = ::core::primitive::u128;
            }
            impl AssetMinBalanceChanged {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "AssetMinBalanceChanged";
            }
            impl ::subxt::events::DecodeAsEvent for AssetMinBalanceChanged {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Touched {
                pub asset_id: touched::AssetId,
                pub who: touched::Who,
                pub depositor: touched::Depositor,
            }
            pub mod touched {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Depositor = ::subxt::utils::AccountId32;
            }
            impl Touched {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "Touched";
            }
            impl ::subxt::events::DecodeAsEvent for Touched {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Blocked {
                pub asset_id: blocked::AssetId,
                pub who: blocked::Who,
            }
            pub mod blocked {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Who = ::subxt::utils::AccountId32;
            }
            impl Blocked {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "Blocked";
            }
            impl ::subxt::events::DecodeAsEvent for Blocked {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Deposited {
                pub asset_id: deposited::AssetId,
                pub who: deposited::Who,
                pub amount: deposited::Amount,
            }
            pub mod deposited {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Deposited {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "Deposited";
            }
            impl ::subxt::events::DecodeAsEvent for Deposited {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Withdrawn {
                pub asset_id: withdrawn::AssetId,
                pub who: withdrawn::Who,
                pub amount: withdrawn::Amount,
            }
            pub mod withdrawn {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Who = ::subxt::utils::AccountId32;
                pub type Amount = ::core::primitive::u128;
            }
            impl Withdrawn {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "Withdrawn";
            }
            impl ::subxt::events::DecodeAsEvent for Withdrawn {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ReservesUpdated {
                pub asset_id: reserves_updated::AssetId,
                pub reserves: reserves_updated::Reserves,
            }
            pub mod reserves_updated {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Reserves = ::subxt::alloc::vec::Vec<()>;
            }
            impl ReservesUpdated {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "ReservesUpdated";
            }
            impl ::subxt::events::DecodeAsEvent for ReservesUpdated {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ReservesRemoved {
                pub asset_id: reserves_removed::AssetId,
            }
            pub mod reserves_removed {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
            }
            impl ReservesRemoved {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "ReservesRemoved";
            }
            impl ::subxt::events::DecodeAsEvent for ReservesRemoved {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct IssuedCredit {
                pub asset_id: issued_credit::AssetId,
                pub amount: issued_credit::Amount,
            }
            pub mod issued_credit {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Amount = ::core::primitive::u128;
            }
            impl IssuedCredit {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "IssuedCredit";
            }
            impl ::subxt::events::DecodeAsEvent for IssuedCredit {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct BurnedCredit {
                pub asset_id: burned_credit::AssetId,
                pub amount: burned_credit::Amount,
            }
            pub mod burned_credit {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Amount = ::core::primitive::u128;
            }
            impl BurnedCredit {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "BurnedCredit";
            }
            impl ::subxt::events::DecodeAsEvent for BurnedCredit {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct IssuedDebt {
                pub asset_id: issued_debt::AssetId,
                pub amount: issued_debt::Amount,
            }
            pub mod issued_debt {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Amount = ::core::primitive::u128;
            }
            impl IssuedDebt {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "IssuedDebt";
            }
            impl ::subxt::events::DecodeAsEvent for IssuedDebt {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct BurnedDebt {
                pub asset_id: burned_debt::AssetId,
                pub amount: burned_debt::Amount,
            }
            pub mod burned_debt {
                use super::runtime_types;
                pub type AssetId = ::core::primitive::u32;
                pub type Amount = ::core::primitive::u128;
            }
            impl BurnedDebt {
                const PALLET_NAME: &'static str = "Assets";
                const EVENT_NAME: &'static str = "BurnedDebt";
            }
            impl ::subxt::events::DecodeAsEvent for BurnedDebt {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
        }
        pub mod storage {
            use super::root_mod;
            use super::runtime_types;
            pub struct StorageApi;
            impl StorageApi {
                pub fn asset(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (asset::input::Param0,),
                    asset::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Assets",
                        "Asset",
                        [
                            48u8, 41u8, 43u8, 206u8, 126u8, 89u8, 249u8, 181u8, 172u8,
                            249u8, 45u8, 32u8, 94u8, 220u8, 66u8, 209u8, 121u8, 55u8,
                            33u8, 129u8, 93u8, 48u8, 35u8, 186u8, 146u8, 38u8, 107u8,
                            209u8, 39u8, 161u8, 222u8, 249u8,
                        ],
                    )
                }
                pub fn account(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (account::input::Param0, account::input::Param1),
                    account::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Assets",
                        "Account",
                        [
                            171u8, 144u8, 50u8, 9u8, 241u8, 147u8, 116u8, 189u8, 199u8,
                            106u8, 124u8, 246u8, 160u8, 79u8, 17u8, 93u8, 99u8, 56u8,
                            142u8, 226u8, 90u8, 36u8, 156u8, 101u8, 92u8, 10u8, 76u8,
                            5u8, 155u8, 111u8, 41u8, 223u8,
                        ],
                    )
                }
                pub fn approvals(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (
                        approvals::input::Param0,
                        approvals::input::Param1,
                        approvals::input::Param2,
                    ),
                    approvals::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Assets",
                        "Approvals",
                        [
                            95u8, 199u8, 156u8, 245u8, 41u8, 118u8, 1u8, 34u8, 247u8,
                            51u8, 153u8, 153u8, 208u8, 222u8, 208u8, 50u8, 166u8, 44u8,
                            118u8, 148u8, 55u8, 107u8, 50u8, 249u8, 202u8, 164u8, 45u8,
                            38u8, 7u8, 69u8, 218u8, 130u8,
                        ],
                    )
                }
                pub fn metadata(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (metadata::input::Param0,),
                    metadata::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Assets",
                        "Metadata",
                        [
                            84u8, 219u8, 164u8, 91u8, 146u8, 165u8, 189u8, 185u8, 33u8,
                            166u8, 197u8, 42u8, 217u8, 131u8, 83u8, 42u8, 148u8, 79u8,
                            213u8, 227u8, 133u8, 225u8, 64u8, 87u8, 194u8, 242u8, 93u8,
                            47u8, 95u8, 208u8, 155u8, 220u8,
                        ],
                    )
                }
                pub fn reserves(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (reserves::input::Param0,),
                    reserves::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Assets",
                        "Reserves",
                        [
                            238u8, 15u8, 90u8, 58u8, 196u8, 22u8, 101u8, 159u8, 85u8,
                            14u8, 11u8, 164u8, 37u8, 234u8, 108u8, 18u8, 248u8, 32u8,
                            147u8, 161u8, 50u8, 145u8, 239u8, 129u8, 95u8, 99u8, 184u8,
                            238u8, 126u8, 150u8, 159u8, 228u8,
                        ],
                    )
                }
                pub fn next_asset_id(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    next_asset_id::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Assets",
                        "NextAssetId",
                        [
                            142u8, 196u8, 243u8, 130u8, 180u8, 86u8, 42u8, 130u8, 92u8,
                            39u8, 104u8, 255u8, 227u8, 19u8, 215u8, 179u8, 93u8, 196u8,
                            115u8, 172u8, 211u8, 238u8, 74u8, 164u8, 7u8, 126u8, 171u8,
                            201u8, 237u8, 15u8, 139u8, 94u8,
                        ],
                    )
                }
            }
            pub mod asset {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::core::primitive::u32;
                }
                pub type Output = runtime_types::pallet_assets::types::AssetDetails<
                    ::core::primitive::u128,
                    ::subxt::utils::AccountId32,
                    ::core::primitive::u128,
                >;
            }
            pub mod account {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::core::primitive::u32;
                    pub type Param1 = ::subxt::utils::AccountId32;
                }
                pub type Output = runtime_types::pallet_assets::types::AssetAccount<
                    ::core::primitive::u128,
                    ::core::primitive::u128,
                    (),
                    ::subxt::utils::AccountId32,
                >;
            }
            pub mod approvals {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::core::primitive::u32;
                    pub type Param1 = ::subxt::utils::AccountId32;
                    pub type Param2 = ::subxt::utils::AccountId32;
                }
                pub type Output = runtime_types::pallet_assets::types::Approval<
                    ::core::primitive::u128,
                    ::core::primitive::u128,
                >;
            }
            pub mod metadata {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::core::primitive::u32;
                }
                pub type Output = runtime_types::pallet_assets::types::AssetMetadata<
                    ::core::primitive::u128,
                    runtime_types::bounded_collections::bounded_vec::BoundedVec<
                        ::core::primitive::u8,
                    >,
                >;
            }
            pub mod reserves {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::core::primitive::u32;
                }
                pub type Output = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    (),
                >;
            }
            pub mod next_asset_id {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
        }
        pub mod constants {
            use super::runtime_types;
            pub struct ConstantsApi;
            impl ConstantsApi {
                pub fn remove_items_limit(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Assets",
                        "RemoveItemsLimit",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
                pub fn asset_deposit(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u128> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Assets",
                        "AssetDeposit",
                        [
                            84u8, 157u8, 140u8, 4u8, 93u8, 57u8, 29u8, 133u8, 105u8,
                            200u8, 214u8, 27u8, 144u8, 208u8, 218u8, 160u8, 130u8, 109u8,
                            101u8, 54u8, 210u8, 136u8, 71u8, 63u8, 49u8, 237u8, 234u8,
                            15u8, 178u8, 98u8, 148u8, 156u8,
                        ],
                    )
                }
                pub fn asset_account_deposit(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u128> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Assets",
                        "AssetAccountDeposit",
                        [
                            84u8, 157u8, 140u8, 4u8, 93u8, 57u8, 29u8, 133u8, 105u8,
                            200u8, 214u8, 27u8, 144u8, 208u8, 218u8, 160u8, 130u8, 109u8,
                            101u8, 54u8, 210u8, 136u8, 71u8, 63u8, 49u8, 237u8, 234u8,
                            15u8, 178u8, 98u8, 148u8, 156u8,
                        ],
                    )
                }
                pub fn metadata_deposit_base(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u128> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Assets",
                        "MetadataDepositBase",
                        [
                            84u8, 157u8, 140u8, 4u8, 93u8, 57u8, 29u8, 133u8, 105u8,
                            200u8, 214u8, 27u8, 144u8, 208u8, 218u8, 160u8, 130u8, 109u8,
                            101u8, 54u8, 210u8, 136u8, 71u8, 63u8, 49u8, 237u8, 234u8,
                            15u8, 178u8, 98u8, 148u8, 156u8,
                        ],
                    )
                }
                pub fn metadata_deposit_per_byte(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u128> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Assets",
                        "MetadataDepositPerByte",
                        [
                            84u8, 157u8, 140u8, 4u8, 93u8, 57u8, 29u8, 133u8, 105u8,
                            200u8, 214u8, 27u8, 144u8, 208u8, 218u8, 160u8, 130u8, 109u8,
                            101u8, 54u8, 210u8, 136u8, 71u8, 63u8, 49u8, 237u8, 234u8,
                            15u8, 178u8, 98u8, 148u8, 156u8,
                        ],
                    )
                }
                pub fn approval_deposit(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u128> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Assets",
                        "ApprovalDeposit",
                        [
                            84u8, 157u8, 140u8, 4u8, 93u8, 57u8, 29u8, 133u8, 105u8,
                            200u8, 214u8, 27u8, 144u8, 208u8, 218u8, 160u8, 130u8, 109u8,
                            101u8, 54u8, 210u8, 136u8, 71u8, 63u8, 49u8, 237u8, 234u8,
                            15u8, 178u8, 98u8, 148u8, 156u8,
                        ],
                    )
                }
                pub fn string_limit(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Assets",
                        "StringLimit",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
            }
        }
    }
    pub mod session {
        use super::root_mod;
        use super::runtime_types;
        pub type Error = runtime_types::pallet_session::pallet::Error;
        pub type Call = runtime_types::pallet_session::pallet::Call;
        pub mod calls {
            use super::root_mod;
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetKeys {
                pub keys: set_keys::Keys,
                pub proof: set_keys::Proof,
            }
            pub mod set_keys {
                use super::runtime_types;
                pub type Keys = runtime_types::stalhof_runtime::SessionKeys;
                pub type Proof = ::subxt::alloc::vec::Vec<::core::primitive::u8>;
            }
            impl SetKeys {
                const PALLET_NAME: &'static str = "Session";
                const CALL_NAME: &'static str = "set_keys";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetKeys {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct PurgeKeys;
            impl PurgeKeys {
                const PALLET_NAME: &'static str = "Session";
                const CALL_NAME: &'static str = "purge_keys";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for PurgeKeys {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            pub mod api {
                pub struct TransactionApi;
                impl TransactionApi {
                    pub fn set_keys(
                        &self,
                        keys: super::set_keys::Keys,
                        proof: super::set_keys::Proof,
                    ) -> ::subxt::transactions::StaticPayload<super::SetKeys> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Session",
                            "set_keys",
                            super::SetKeys { keys, proof },
                            [
                                48u8, 188u8, 0u8, 161u8, 245u8, 138u8, 159u8, 146u8, 33u8,
                                52u8, 30u8, 20u8, 17u8, 25u8, 176u8, 221u8, 45u8, 5u8, 84u8,
                                75u8, 108u8, 142u8, 120u8, 102u8, 70u8, 9u8, 199u8, 158u8,
                                39u8, 155u8, 125u8, 28u8,
                            ],
                        )
                    }
                    pub fn purge_keys(
                        &self,
                    ) -> ::subxt::transactions::StaticPayload<super::PurgeKeys> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Session",
                            "purge_keys",
                            super::PurgeKeys {},
                            [
                                215u8, 204u8, 146u8, 236u8, 32u8, 78u8, 198u8, 79u8, 85u8,
                                214u8, 15u8, 151u8, 158u8, 31u8, 146u8, 119u8, 119u8, 204u8,
                                151u8, 169u8, 226u8, 67u8, 217u8, 39u8, 241u8, 245u8, 203u8,
                                240u8, 203u8, 172u8, 16u8, 209u8,
                            ],
                        )
                    }
                }
            }
        }
        pub type Event = runtime_types::pallet_session::pallet::Event;
        pub mod events {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct NewSession {
                pub session_index: new_session::SessionIndex,
            }
            pub mod new_session {
                use super::runtime_types;
                pub type SessionIndex = ::core::primitive::u32;
            }
            impl NewSession {
                const PALLET_NAME: &'static str = "Session";
                const EVENT_NAME: &'static str = "NewSession";
            }
            impl ::subxt::events::DecodeAsEvent for NewSession {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct NewQueued;
            impl NewQueued {
                const PALLET_NAME: &'static str = "Session";
                const EVENT_NAME: &'static str = "NewQueued";
            }
            impl ::subxt::events::DecodeAsEvent for NewQueued {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ValidatorDisabled {
                pub validator: validator_disabled::Validator,
            }
            pub mod validator_disabled {
                use super::runtime_types;
                pub type Validator = ::subxt::utils::AccountId32;
            }
            impl ValidatorDisabled {
                const PALLET_NAME: &'static str = "Session";
                const EVENT_NAME: &'static str = "ValidatorDisabled";
            }
            impl ::subxt::events::DecodeAsEvent for ValidatorDisabled {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ValidatorReenabled {
                pub validator: validator_reenabled::Validator,
            }
            pub mod validator_reenabled {
                use super::runtime_types;
                pub type Validator = ::subxt::utils::AccountId32;
            }
            impl ValidatorReenabled {
                const PALLET_NAME: &'static str = "Session";
                const EVENT_NAME: &'static str = "ValidatorReenabled";
            }
            impl ::subxt::events::DecodeAsEvent for ValidatorReenabled {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
        }
        pub mod storage {
            use super::root_mod;
            use super::runtime_types;
            pub struct StorageApi;
            impl StorageApi {
                pub fn validators(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    validators::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Session",
                        "Validators",
                        [
                            98u8, 234u8, 139u8, 243u8, 11u8, 147u8, 28u8, 212u8, 236u8,
                            223u8, 229u8, 178u8, 143u8, 234u8, 182u8, 65u8, 57u8, 160u8,
                            67u8, 58u8, 161u8, 174u8, 132u8, 206u8, 174u8, 0u8, 146u8,
                            143u8, 14u8, 155u8, 246u8, 160u8,
                        ],
                    )
                }
                pub fn current_index(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    current_index::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Session",
                        "CurrentIndex",
                        [
                            139u8, 61u8, 181u8, 98u8, 190u8, 247u8, 19u8, 208u8, 248u8,
                            17u8, 222u8, 114u8, 250u8, 154u8, 26u8, 254u8, 79u8, 32u8,
                            52u8, 10u8, 12u8, 253u8, 252u8, 245u8, 67u8, 216u8, 214u8,
                            156u8, 123u8, 126u8, 123u8, 31u8,
                        ],
                    )
                }
                pub fn queued_changed(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    queued_changed::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Session",
                        "QueuedChanged",
                        [
                            36u8, 187u8, 134u8, 13u8, 232u8, 120u8, 246u8, 231u8, 219u8,
                            80u8, 8u8, 108u8, 222u8, 146u8, 71u8, 165u8, 203u8, 97u8,
                            255u8, 219u8, 207u8, 212u8, 220u8, 108u8, 251u8, 128u8,
                            180u8, 100u8, 180u8, 39u8, 40u8, 226u8,
                        ],
                    )
                }
                pub fn queued_keys(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    queued_keys::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Session",
                        "QueuedKeys",
                        [
                            178u8, 157u8, 192u8, 174u8, 146u8, 228u8, 190u8, 214u8, 27u8,
                            247u8, 211u8, 176u8, 75u8, 125u8, 88u8, 181u8, 43u8, 225u8,
                            41u8, 53u8, 116u8, 143u8, 184u8, 218u8, 30u8, 233u8, 220u8,
                            234u8, 142u8, 2u8, 248u8, 235u8,
                        ],
                    )
                }
                pub fn disabled_validators(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    disabled_validators::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Session",
                        "DisabledValidators",
                        [
                            75u8, 154u8, 48u8, 250u8, 36u8, 60u8, 62u8, 13u8, 27u8, 19u8,
                            26u8, 220u8, 98u8, 182u8, 251u8, 183u8, 252u8, 241u8, 17u8,
                            227u8, 30u8, 85u8, 47u8, 155u8, 73u8, 145u8, 175u8, 28u8,
                            161u8, 29u8, 223u8, 27u8,
                        ],
                    )
                }
                pub fn next_keys(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (next_keys::input::Param0,),
                    next_keys::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Session",
                        "NextKeys",
                        [
                            106u8, 57u8, 109u8, 2u8, 69u8, 240u8, 201u8, 181u8, 77u8,
                            161u8, 102u8, 30u8, 219u8, 223u8, 215u8, 75u8, 20u8, 232u8,
                            34u8, 33u8, 46u8, 97u8, 135u8, 191u8, 64u8, 233u8, 25u8,
                            247u8, 211u8, 78u8, 16u8, 110u8,
                        ],
                    )
                }
                pub fn key_owner(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (key_owner::input::Param0,),
                    key_owner::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Session",
                        "KeyOwner",
                        [
                            92u8, 40u8, 121u8, 10u8, 108u8, 141u8, 24u8, 38u8, 207u8,
                            27u8, 52u8, 42u8, 159u8, 143u8, 245u8, 52u8, 228u8, 75u8,
                            69u8, 108u8, 103u8, 235u8, 92u8, 167u8, 197u8, 252u8, 146u8,
                            155u8, 187u8, 238u8, 86u8, 91u8,
                        ],
                    )
                }
                pub fn externally_set_keys(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (externally_set_keys::input::Param0,),
                    externally_set_keys::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Session",
                        "ExternallySetKeys",
                        [
                            32u8, 226u8, 166u8, 155u8, 9u8, 117u8, 172u8, 224u8, 120u8,
                            103u8, 186u8, 65u8, 198u8, 203u8, 118u8, 247u8, 118u8, 164u8,
                            203u8, 108u8, 101u8, 156u8, 87u8, 20u8, 130u8, 43u8, 49u8,
                            59u8, 58u8, 89u8, 5u8, 231u8,
                        ],
                    )
                }
            }
            pub mod validators {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::subxt::alloc::vec::Vec<::subxt::utils::AccountId32>;
            }
            pub mod current_index {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod queued_changed {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::bool;
            }
            pub mod queued_keys {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::subxt::alloc::vec::Vec<
                    (
                        ::subxt::utils::AccountId32,
                        runtime_types::stalhof_runtime::SessionKeys,
                    ),
                >;
            }
            pub mod disabled_validators {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::subxt::alloc::vec::Vec<
                    (
                        ::core::primitive::u32,
                        runtime_types::sp_staking::offence::OffenceSeverity,
                    ),
                >;
            }
            pub mod next_keys {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::AccountId32;
                }
                pub type Output = runtime_types::stalhof_runtime::SessionKeys;
            }
            pub mod key_owner {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = (
                        runtime_types::sp_core::crypto::KeyTypeId,
                        ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                    );
                }
                pub type Output = ::subxt::utils::AccountId32;
            }
            pub mod externally_set_keys {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::AccountId32;
                }
                pub type Output = ();
            }
        }
        pub mod constants {
            use super::runtime_types;
            pub struct ConstantsApi;
            impl ConstantsApi {
                pub fn key_deposit(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u128> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Session",
                        "KeyDeposit",
                        [
                            84u8, 157u8, 140u8, 4u8, 93u8, 57u8, 29u8, 133u8, 105u8,
                            200u8, 214u8, 27u8, 144u8, 208u8, 218u8, 160u8, 130u8, 109u8,
                            101u8, 54u8, 210u8, 136u8, 71u8, 63u8, 49u8, 237u8, 234u8,
                            15u8, 178u8, 98u8, 148u8, 156u8,
                        ],
                    )
                }
            }
        }
    }
    pub mod consortium {
        use super::root_mod;
        use super::runtime_types;
        pub type Error = runtime_types::pallet_consortium::pallet::Error;
        pub type Call = runtime_types::pallet_consortium::pallet::Call;
        pub mod calls {
            use super::root_mod;
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Apply {
                pub applicant: apply::Applicant,
            }
            pub mod apply {
                use super::runtime_types;
                pub type Applicant = ::subxt::utils::Static<
                    crate::consortium::Applicant,
                >;
            }
            impl Apply {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "apply";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Apply {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Sponsor {
                pub applicants: sponsor::Applicants,
                pub evidence: sponsor::Evidence,
            }
            pub mod sponsor {
                use super::runtime_types;
                pub type Applicants = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    ::subxt::utils::Static<crate::consortium::Applicant>,
                >;
                pub type Evidence = ::subxt::utils::Static<crate::consortium::Evidence>;
            }
            impl Sponsor {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "sponsor";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Sponsor {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Attest {
                pub claims: attest::Claims,
                pub evidence: attest::Evidence,
            }
            pub mod attest {
                use super::runtime_types;
                pub type Claims = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    (
                        ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        [::core::primitive::u8; 32usize],
                    ),
                >;
                pub type Evidence = ::subxt::utils::Static<crate::consortium::Evidence>;
            }
            impl Attest {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "attest";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Attest {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct StrikeApplication {
                pub organisation: strike_application::Organisation,
            }
            pub mod strike_application {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl StrikeApplication {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "strike_application";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for StrikeApplication {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Renew {
                pub profile: renew::Profile,
            }
            pub mod renew {
                use super::runtime_types;
                pub type Profile = ::subxt::utils::Static<crate::consortium::Profile>;
            }
            impl Renew {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "renew";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Renew {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SuspendParticipant {
                pub participant: suspend_participant::Participant,
            }
            pub mod suspend_participant {
                use super::runtime_types;
                pub type Participant = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl SuspendParticipant {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "suspend_participant";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SuspendParticipant {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ReinstateParticipant {
                pub participant: reinstate_participant::Participant,
            }
            pub mod reinstate_participant {
                use super::runtime_types;
                pub type Participant = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl ReinstateParticipant {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "reinstate_participant";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ReinstateParticipant {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TakeOver {
                pub participant: take_over::Participant,
                pub consent: take_over::Consent,
            }
            pub mod take_over {
                use super::runtime_types;
                pub type Participant = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Consent = ::subxt::utils::Static<crate::consortium::Signed>;
            }
            impl TakeOver {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "take_over";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for TakeOver {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Leave;
            impl Leave {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "leave";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Leave {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct CompleteLeaving {
                pub organisation: complete_leaving::Organisation,
            }
            pub mod complete_leaving {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl CompleteLeaving {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "complete_leaving";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for CompleteLeaving {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AppointOperator {
                pub account: appoint_operator::Account,
                pub permissions: appoint_operator::Permissions,
                pub until: appoint_operator::Until,
                pub consent: appoint_operator::Consent,
            }
            pub mod appoint_operator {
                use super::runtime_types;
                pub type Account = ::subxt::utils::AccountId32;
                pub type Permissions = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::Permissions,
                >;
                pub type Until = ::subxt::utils::Static<::stalhof_primitives::time::Day>;
                pub type Consent = ::subxt::utils::Static<crate::consortium::Signed>;
            }
            impl AppointOperator {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "appoint_operator";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for AppointOperator {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ChangeOperator {
                pub account: change_operator::Account,
                pub permissions: change_operator::Permissions,
                pub until: change_operator::Until,
            }
            pub mod change_operator {
                use super::runtime_types;
                pub type Account = ::subxt::utils::AccountId32;
                pub type Permissions = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::Permissions,
                >;
                pub type Until = ::subxt::utils::Static<::stalhof_primitives::time::Day>;
            }
            impl ChangeOperator {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "change_operator";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ChangeOperator {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DismissOperator {
                pub account: dismiss_operator::Account,
            }
            pub mod dismiss_operator {
                use super::runtime_types;
                pub type Account = ::subxt::utils::AccountId32;
            }
            impl DismissOperator {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "dismiss_operator";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for DismissOperator {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetAdmin {
                pub account: set_admin::Account,
                pub consent: set_admin::Consent,
            }
            pub mod set_admin {
                use super::runtime_types;
                pub type Account = ::subxt::utils::AccountId32;
                pub type Consent = ::subxt::utils::Static<crate::consortium::Signed>;
            }
            impl SetAdmin {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "set_admin";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetAdmin {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AuthoriseIssuing {
                pub licence: authorise_issuing::Licence,
                pub organisation: authorise_issuing::Organisation,
                pub until: authorise_issuing::Until,
            }
            pub mod authorise_issuing {
                use super::runtime_types;
                pub type Licence = ::core::primitive::u32;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Until = ::subxt::utils::Static<::stalhof_primitives::time::Day>;
            }
            impl AuthoriseIssuing {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "authorise_issuing";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for AuthoriseIssuing {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RevokeIssuing {
                pub licence: revoke_issuing::Licence,
                pub organisation: revoke_issuing::Organisation,
            }
            pub mod revoke_issuing {
                use super::runtime_types;
                pub type Licence = ::core::primitive::u32;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl RevokeIssuing {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "revoke_issuing";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for RevokeIssuing {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Act {
                pub act: act::Act,
                pub reference: act::Reference,
            }
            pub mod act {
                use super::runtime_types;
                pub type Act = runtime_types::pallet_consortium::types::TreasuryAct;
                pub type Reference = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    ::core::primitive::u8,
                >;
            }
            impl Act {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "act";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Act {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetTreasuryLimit {
                pub asset: set_treasury_limit::Asset,
                pub limit: set_treasury_limit::Limit,
            }
            pub mod set_treasury_limit {
                use super::runtime_types;
                pub type Asset = ::core::primitive::u32;
                pub type Limit = ::core::option::Option<::core::primitive::u128>;
            }
            impl SetTreasuryLimit {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "set_treasury_limit";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetTreasuryLimit {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DropApproval {
                pub organisation: drop_approval::Organisation,
                pub act: drop_approval::Act,
            }
            pub mod drop_approval {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Act = [::core::primitive::u8; 32usize];
            }
            impl DropApproval {
                const PALLET_NAME: &'static str = "Consortium";
                const CALL_NAME: &'static str = "drop_approval";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for DropApproval {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            pub mod api {
                pub struct TransactionApi;
                impl TransactionApi {
                    pub fn apply(
                        &self,
                        applicant: super::apply::Applicant,
                    ) -> ::subxt::transactions::StaticPayload<super::Apply> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "apply",
                            super::Apply { applicant },
                            [
                                86u8, 51u8, 149u8, 174u8, 121u8, 152u8, 156u8, 225u8, 149u8,
                                132u8, 85u8, 154u8, 111u8, 59u8, 145u8, 120u8, 226u8, 149u8,
                                134u8, 179u8, 218u8, 202u8, 134u8, 114u8, 233u8, 100u8,
                                69u8, 168u8, 55u8, 33u8, 242u8, 52u8,
                            ],
                        )
                    }
                    pub fn sponsor(
                        &self,
                        applicants: super::sponsor::Applicants,
                        evidence: super::sponsor::Evidence,
                    ) -> ::subxt::transactions::StaticPayload<super::Sponsor> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "sponsor",
                            super::Sponsor {
                                applicants,
                                evidence,
                            },
                            [
                                56u8, 19u8, 219u8, 16u8, 222u8, 160u8, 168u8, 17u8, 153u8,
                                155u8, 33u8, 115u8, 144u8, 158u8, 1u8, 88u8, 254u8, 96u8,
                                93u8, 60u8, 252u8, 100u8, 213u8, 249u8, 120u8, 167u8, 161u8,
                                243u8, 146u8, 139u8, 71u8, 211u8,
                            ],
                        )
                    }
                    pub fn attest(
                        &self,
                        claims: super::attest::Claims,
                        evidence: super::attest::Evidence,
                    ) -> ::subxt::transactions::StaticPayload<super::Attest> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "attest",
                            super::Attest { claims, evidence },
                            [
                                199u8, 103u8, 84u8, 99u8, 254u8, 55u8, 255u8, 134u8, 129u8,
                                155u8, 15u8, 42u8, 148u8, 93u8, 167u8, 221u8, 39u8, 208u8,
                                126u8, 14u8, 27u8, 83u8, 143u8, 173u8, 157u8, 251u8, 62u8,
                                89u8, 83u8, 201u8, 0u8, 163u8,
                            ],
                        )
                    }
                    pub fn strike_application(
                        &self,
                        organisation: super::strike_application::Organisation,
                    ) -> ::subxt::transactions::StaticPayload<super::StrikeApplication> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "strike_application",
                            super::StrikeApplication {
                                organisation,
                            },
                            [
                                51u8, 45u8, 15u8, 42u8, 105u8, 216u8, 16u8, 248u8, 175u8,
                                249u8, 145u8, 176u8, 35u8, 192u8, 244u8, 245u8, 184u8,
                                246u8, 158u8, 163u8, 27u8, 249u8, 163u8, 125u8, 223u8, 1u8,
                                185u8, 50u8, 136u8, 223u8, 20u8, 249u8,
                            ],
                        )
                    }
                    pub fn renew(
                        &self,
                        profile: super::renew::Profile,
                    ) -> ::subxt::transactions::StaticPayload<super::Renew> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "renew",
                            super::Renew { profile },
                            [
                                167u8, 118u8, 83u8, 174u8, 225u8, 146u8, 135u8, 73u8, 206u8,
                                208u8, 36u8, 133u8, 165u8, 201u8, 249u8, 64u8, 76u8, 237u8,
                                51u8, 53u8, 239u8, 180u8, 22u8, 54u8, 175u8, 42u8, 231u8,
                                207u8, 15u8, 163u8, 181u8, 255u8,
                            ],
                        )
                    }
                    pub fn suspend_participant(
                        &self,
                        participant: super::suspend_participant::Participant,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::SuspendParticipant,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "suspend_participant",
                            super::SuspendParticipant {
                                participant,
                            },
                            [
                                78u8, 232u8, 142u8, 66u8, 9u8, 120u8, 244u8, 217u8, 80u8,
                                132u8, 176u8, 15u8, 196u8, 193u8, 72u8, 166u8, 111u8, 226u8,
                                18u8, 179u8, 62u8, 68u8, 137u8, 214u8, 48u8, 100u8, 56u8,
                                67u8, 78u8, 170u8, 168u8, 161u8,
                            ],
                        )
                    }
                    pub fn reinstate_participant(
                        &self,
                        participant: super::reinstate_participant::Participant,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::ReinstateParticipant,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "reinstate_participant",
                            super::ReinstateParticipant {
                                participant,
                            },
                            [
                                142u8, 207u8, 220u8, 190u8, 132u8, 178u8, 103u8, 243u8,
                                114u8, 172u8, 252u8, 187u8, 246u8, 102u8, 107u8, 221u8,
                                236u8, 76u8, 231u8, 104u8, 202u8, 35u8, 59u8, 0u8, 8u8,
                                183u8, 67u8, 29u8, 40u8, 163u8, 239u8, 25u8,
                            ],
                        )
                    }
                    pub fn take_over(
                        &self,
                        participant: super::take_over::Participant,
                        consent: super::take_over::Consent,
                    ) -> ::subxt::transactions::StaticPayload<super::TakeOver> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "take_over",
                            super::TakeOver {
                                participant,
                                consent,
                            },
                            [
                                192u8, 24u8, 237u8, 147u8, 209u8, 250u8, 100u8, 190u8, 16u8,
                                119u8, 187u8, 9u8, 190u8, 51u8, 119u8, 190u8, 239u8, 65u8,
                                175u8, 43u8, 82u8, 3u8, 138u8, 27u8, 188u8, 23u8, 28u8,
                                40u8, 143u8, 223u8, 16u8, 74u8,
                            ],
                        )
                    }
                    pub fn leave(
                        &self,
                    ) -> ::subxt::transactions::StaticPayload<super::Leave> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "leave",
                            super::Leave {},
                            [
                                17u8, 113u8, 22u8, 32u8, 12u8, 188u8, 116u8, 181u8, 40u8,
                                64u8, 152u8, 188u8, 228u8, 234u8, 133u8, 121u8, 130u8, 93u8,
                                6u8, 216u8, 47u8, 35u8, 149u8, 124u8, 243u8, 79u8, 29u8,
                                64u8, 179u8, 99u8, 147u8, 17u8,
                            ],
                        )
                    }
                    pub fn complete_leaving(
                        &self,
                        organisation: super::complete_leaving::Organisation,
                    ) -> ::subxt::transactions::StaticPayload<super::CompleteLeaving> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "complete_leaving",
                            super::CompleteLeaving {
                                organisation,
                            },
                            [
                                1u8, 180u8, 192u8, 174u8, 138u8, 121u8, 95u8, 137u8, 117u8,
                                116u8, 177u8, 112u8, 254u8, 102u8, 128u8, 36u8, 253u8, 58u8,
                                168u8, 18u8, 226u8, 180u8, 5u8, 200u8, 6u8, 82u8, 138u8,
                                12u8, 54u8, 203u8, 220u8, 151u8,
                            ],
                        )
                    }
                    pub fn appoint_operator(
                        &self,
                        account: super::appoint_operator::Account,
                        permissions: super::appoint_operator::Permissions,
                        until: super::appoint_operator::Until,
                        consent: super::appoint_operator::Consent,
                    ) -> ::subxt::transactions::StaticPayload<super::AppointOperator> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "appoint_operator",
                            super::AppointOperator {
                                account,
                                permissions,
                                until,
                                consent,
                            },
                            [
                                104u8, 187u8, 215u8, 228u8, 248u8, 174u8, 81u8, 87u8, 35u8,
                                217u8, 146u8, 82u8, 136u8, 142u8, 3u8, 73u8, 247u8, 56u8,
                                152u8, 99u8, 214u8, 99u8, 175u8, 21u8, 68u8, 176u8, 140u8,
                                178u8, 91u8, 139u8, 158u8, 231u8,
                            ],
                        )
                    }
                    pub fn change_operator(
                        &self,
                        account: super::change_operator::Account,
                        permissions: super::change_operator::Permissions,
                        until: super::change_operator::Until,
                    ) -> ::subxt::transactions::StaticPayload<super::ChangeOperator> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "change_operator",
                            super::ChangeOperator {
                                account,
                                permissions,
                                until,
                            },
                            [
                                11u8, 144u8, 62u8, 58u8, 185u8, 141u8, 14u8, 48u8, 30u8,
                                155u8, 10u8, 50u8, 27u8, 220u8, 19u8, 108u8, 75u8, 84u8,
                                99u8, 241u8, 242u8, 233u8, 75u8, 26u8, 239u8, 26u8, 139u8,
                                113u8, 205u8, 236u8, 78u8, 0u8,
                            ],
                        )
                    }
                    pub fn dismiss_operator(
                        &self,
                        account: super::dismiss_operator::Account,
                    ) -> ::subxt::transactions::StaticPayload<super::DismissOperator> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "dismiss_operator",
                            super::DismissOperator { account },
                            [
                                180u8, 26u8, 108u8, 125u8, 81u8, 238u8, 21u8, 2u8, 232u8,
                                53u8, 191u8, 178u8, 16u8, 241u8, 199u8, 8u8, 157u8, 92u8,
                                0u8, 22u8, 147u8, 55u8, 20u8, 129u8, 124u8, 53u8, 131u8,
                                87u8, 73u8, 28u8, 215u8, 126u8,
                            ],
                        )
                    }
                    pub fn set_admin(
                        &self,
                        account: super::set_admin::Account,
                        consent: super::set_admin::Consent,
                    ) -> ::subxt::transactions::StaticPayload<super::SetAdmin> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "set_admin",
                            super::SetAdmin {
                                account,
                                consent,
                            },
                            [
                                40u8, 206u8, 102u8, 7u8, 22u8, 49u8, 97u8, 230u8, 31u8,
                                244u8, 211u8, 202u8, 194u8, 78u8, 110u8, 252u8, 223u8,
                                166u8, 139u8, 113u8, 88u8, 228u8, 197u8, 67u8, 242u8, 239u8,
                                101u8, 108u8, 0u8, 65u8, 225u8, 166u8,
                            ],
                        )
                    }
                    pub fn authorise_issuing(
                        &self,
                        licence: super::authorise_issuing::Licence,
                        organisation: super::authorise_issuing::Organisation,
                        until: super::authorise_issuing::Until,
                    ) -> ::subxt::transactions::StaticPayload<super::AuthoriseIssuing> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "authorise_issuing",
                            super::AuthoriseIssuing {
                                licence,
                                organisation,
                                until,
                            },
                            [
                                180u8, 40u8, 242u8, 206u8, 137u8, 139u8, 241u8, 226u8,
                                232u8, 38u8, 160u8, 129u8, 200u8, 219u8, 193u8, 4u8, 112u8,
                                77u8, 160u8, 164u8, 207u8, 18u8, 249u8, 134u8, 106u8, 246u8,
                                171u8, 148u8, 219u8, 151u8, 205u8, 3u8,
                            ],
                        )
                    }
                    pub fn revoke_issuing(
                        &self,
                        licence: super::revoke_issuing::Licence,
                        organisation: super::revoke_issuing::Organisation,
                    ) -> ::subxt::transactions::StaticPayload<super::RevokeIssuing> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "revoke_issuing",
                            super::RevokeIssuing {
                                licence,
                                organisation,
                            },
                            [
                                148u8, 120u8, 75u8, 79u8, 189u8, 13u8, 113u8, 8u8, 38u8,
                                146u8, 38u8, 96u8, 147u8, 182u8, 25u8, 202u8, 143u8, 199u8,
                                46u8, 254u8, 249u8, 115u8, 37u8, 120u8, 6u8, 147u8, 155u8,
                                113u8, 106u8, 111u8, 205u8, 97u8,
                            ],
                        )
                    }
                    pub fn act(
                        &self,
                        act: super::act::Act,
                        reference: super::act::Reference,
                    ) -> ::subxt::transactions::StaticPayload<super::Act> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "act",
                            super::Act { act, reference },
                            [
                                160u8, 14u8, 119u8, 150u8, 189u8, 232u8, 68u8, 88u8, 201u8,
                                146u8, 113u8, 226u8, 248u8, 118u8, 0u8, 214u8, 31u8, 93u8,
                                178u8, 176u8, 232u8, 145u8, 38u8, 189u8, 216u8, 45u8, 66u8,
                                185u8, 133u8, 99u8, 114u8, 13u8,
                            ],
                        )
                    }
                    pub fn set_treasury_limit(
                        &self,
                        asset: super::set_treasury_limit::Asset,
                        limit: super::set_treasury_limit::Limit,
                    ) -> ::subxt::transactions::StaticPayload<super::SetTreasuryLimit> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "set_treasury_limit",
                            super::SetTreasuryLimit {
                                asset,
                                limit,
                            },
                            [
                                113u8, 60u8, 54u8, 9u8, 236u8, 155u8, 23u8, 185u8, 24u8,
                                87u8, 89u8, 157u8, 173u8, 238u8, 236u8, 88u8, 250u8, 43u8,
                                142u8, 234u8, 26u8, 50u8, 96u8, 189u8, 45u8, 10u8, 104u8,
                                189u8, 244u8, 165u8, 123u8, 163u8,
                            ],
                        )
                    }
                    pub fn drop_approval(
                        &self,
                        organisation: super::drop_approval::Organisation,
                        act: super::drop_approval::Act,
                    ) -> ::subxt::transactions::StaticPayload<super::DropApproval> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Consortium",
                            "drop_approval",
                            super::DropApproval {
                                organisation,
                                act,
                            },
                            [
                                189u8, 208u8, 92u8, 20u8, 17u8, 185u8, 110u8, 11u8, 209u8,
                                239u8, 71u8, 163u8, 174u8, 167u8, 66u8, 73u8, 21u8, 249u8,
                                204u8, 180u8, 223u8, 60u8, 188u8, 60u8, 128u8, 37u8, 15u8,
                                62u8, 125u8, 20u8, 223u8, 228u8,
                            ],
                        )
                    }
                }
            }
        }
        pub type Event = runtime_types::pallet_consortium::pallet::Event;
        pub mod events {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Applied {
                pub organisation: applied::Organisation,
                pub kind: applied::Kind,
                pub carrier: applied::Carrier,
                pub application: applied::Application,
            }
            pub mod applied {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Kind = runtime_types::pallet_consortium::types::Kind;
                pub type Carrier = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Application = runtime_types::pallet_consortium::types::Application<
                    ::subxt::utils::AccountId32,
                >;
            }
            impl Applied {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "Applied";
            }
            impl ::subxt::events::DecodeAsEvent for Applied {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ApplicationStruck {
                pub organisation: application_struck::Organisation,
            }
            pub mod application_struck {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl ApplicationStruck {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "ApplicationStruck";
            }
            impl ::subxt::events::DecodeAsEvent for ApplicationStruck {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Attested {
                pub organisation: attested::Organisation,
                pub claim: attested::Claim,
                pub attestor: attested::Attestor,
                pub evidence: attested::Evidence,
            }
            pub mod attested {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Claim = [::core::primitive::u8; 32usize];
                pub type Attestor = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Evidence = ::subxt::utils::Static<crate::consortium::Evidence>;
            }
            impl Attested {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "Attested";
            }
            impl ::subxt::events::DecodeAsEvent for Attested {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Admitted {
                pub organisation: admitted::Organisation,
                pub group: admitted::Group,
                pub roles: admitted::Roles,
                pub kyb_until: admitted::KybUntil,
            }
            pub mod admitted {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Group = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::GroupId,
                >;
                pub type Roles = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::Roles,
                >;
                pub type KybUntil = ::subxt::utils::Static<
                    ::stalhof_primitives::time::Day,
                >;
            }
            impl Admitted {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "Admitted";
            }
            impl ::subxt::events::DecodeAsEvent for Admitted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RenewalRequested {
                pub organisation: renewal_requested::Organisation,
                pub profile: renewal_requested::Profile,
                pub claim: renewal_requested::Claim,
            }
            pub mod renewal_requested {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Profile = ::subxt::utils::Static<crate::consortium::Profile>;
                pub type Claim = [::core::primitive::u8; 32usize];
            }
            impl RenewalRequested {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "RenewalRequested";
            }
            impl ::subxt::events::DecodeAsEvent for RenewalRequested {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Renewed {
                pub organisation: renewed::Organisation,
                pub group: renewed::Group,
                pub kyb_until: renewed::KybUntil,
            }
            pub mod renewed {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Group = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::GroupId,
                >;
                pub type KybUntil = ::subxt::utils::Static<
                    ::stalhof_primitives::time::Day,
                >;
            }
            impl Renewed {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "Renewed";
            }
            impl ::subxt::events::DecodeAsEvent for Renewed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Suspended {
                pub organisation: suspended::Organisation,
                pub by_sponsor: suspended::BySponsor,
                pub generation: suspended::Generation,
            }
            pub mod suspended {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type BySponsor = ::core::primitive::bool;
                pub type Generation = ::core::primitive::u32;
            }
            impl Suspended {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "Suspended";
            }
            impl ::subxt::events::DecodeAsEvent for Suspended {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Reinstated {
                pub organisation: reinstated::Organisation,
            }
            pub mod reinstated {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl Reinstated {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "Reinstated";
            }
            impl ::subxt::events::DecodeAsEvent for Reinstated {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Leaving {
                pub organisation: leaving::Organisation,
                pub generation: leaving::Generation,
            }
            pub mod leaving {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Generation = ::core::primitive::u32;
            }
            impl Leaving {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "Leaving";
            }
            impl ::subxt::events::DecodeAsEvent for Leaving {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Removed {
                pub organisation: removed::Organisation,
                pub generation: removed::Generation,
            }
            pub mod removed {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Generation = ::core::primitive::u32;
            }
            impl Removed {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "Removed";
            }
            impl ::subxt::events::DecodeAsEvent for Removed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Displaced {
                pub organisation: displaced::Organisation,
                pub registration: displaced::Registration,
            }
            pub mod displaced {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Registration = ::subxt::utils::Static<
                    ::stalhof_primitives::registration::RegistrationNumber,
                >;
            }
            impl Displaced {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "Displaced";
            }
            impl ::subxt::events::DecodeAsEvent for Displaced {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RolesSet {
                pub organisation: roles_set::Organisation,
                pub roles: roles_set::Roles,
            }
            pub mod roles_set {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Roles = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::Roles,
                >;
            }
            impl RolesSet {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "RolesSet";
            }
            impl ::subxt::events::DecodeAsEvent for RolesSet {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TakenOver {
                pub participant: taken_over::Participant,
                pub from: taken_over::From,
                pub to: taken_over::To,
            }
            pub mod taken_over {
                use super::runtime_types;
                pub type Participant = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type From = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type To = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl TakenOver {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "TakenOver";
            }
            impl ::subxt::events::DecodeAsEvent for TakenOver {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct OperatorSet {
                pub organisation: operator_set::Organisation,
                pub account: operator_set::Account,
                pub permissions: operator_set::Permissions,
                pub until: operator_set::Until,
            }
            pub mod operator_set {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Account = ::subxt::utils::AccountId32;
                pub type Permissions = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::Permissions,
                >;
                pub type Until = ::subxt::utils::Static<::stalhof_primitives::time::Day>;
            }
            impl OperatorSet {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "OperatorSet";
            }
            impl ::subxt::events::DecodeAsEvent for OperatorSet {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct OperatorDismissed {
                pub organisation: operator_dismissed::Organisation,
                pub account: operator_dismissed::Account,
            }
            pub mod operator_dismissed {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Account = ::subxt::utils::AccountId32;
            }
            impl OperatorDismissed {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "OperatorDismissed";
            }
            impl ::subxt::events::DecodeAsEvent for OperatorDismissed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AdminReplaced {
                pub organisation: admin_replaced::Organisation,
                pub from: admin_replaced::From,
                pub to: admin_replaced::To,
            }
            pub mod admin_replaced {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type From = ::subxt::utils::AccountId32;
                pub type To = ::subxt::utils::AccountId32;
            }
            impl AdminReplaced {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "AdminReplaced";
            }
            impl ::subxt::events::DecodeAsEvent for AdminReplaced {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AllowanceSet {
                pub group: allowance_set::Group,
                pub allowance: allowance_set::Allowance,
            }
            pub mod allowance_set {
                use super::runtime_types;
                pub type Group = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::GroupId,
                >;
                pub type Allowance = runtime_types::pallet_consortium::types::Allowance;
            }
            impl AllowanceSet {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "AllowanceSet";
            }
            impl ::subxt::events::DecodeAsEvent for AllowanceSet {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DefaultAllowanceSet {
                pub allowance: default_allowance_set::Allowance,
            }
            pub mod default_allowance_set {
                use super::runtime_types;
                pub type Allowance = runtime_types::pallet_consortium::types::Allowance;
            }
            impl DefaultAllowanceSet {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "DefaultAllowanceSet";
            }
            impl ::subxt::events::DecodeAsEvent for DefaultAllowanceSet {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Licensed {
                pub id: licensed::Id,
                pub licence: licensed::Licence,
            }
            pub mod licensed {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Licence = runtime_types::pallet_consortium::types::Licence;
            }
            impl Licensed {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "Licensed";
            }
            impl ::subxt::events::DecodeAsEvent for Licensed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct LicenceEnded {
                pub id: licence_ended::Id,
                pub until: licence_ended::Until,
            }
            pub mod licence_ended {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Until = ::subxt::utils::Static<::stalhof_primitives::time::Day>;
            }
            impl LicenceEnded {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "LicenceEnded";
            }
            impl ::subxt::events::DecodeAsEvent for LicenceEnded {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct IssuingAuthorised {
                pub licence: issuing_authorised::Licence,
                pub organisation: issuing_authorised::Organisation,
                pub until: issuing_authorised::Until,
            }
            pub mod issuing_authorised {
                use super::runtime_types;
                pub type Licence = ::core::primitive::u32;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Until = ::subxt::utils::Static<::stalhof_primitives::time::Day>;
            }
            impl IssuingAuthorised {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "IssuingAuthorised";
            }
            impl ::subxt::events::DecodeAsEvent for IssuingAuthorised {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct IssuingRevoked {
                pub licence: issuing_revoked::Licence,
                pub organisation: issuing_revoked::Organisation,
            }
            pub mod issuing_revoked {
                use super::runtime_types;
                pub type Licence = ::core::primitive::u32;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl IssuingRevoked {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "IssuingRevoked";
            }
            impl ::subxt::events::DecodeAsEvent for IssuingRevoked {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AssetRegistered {
                pub asset: asset_registered::Asset,
                pub terms: asset_registered::Terms,
            }
            pub mod asset_registered {
                use super::runtime_types;
                pub type Asset = ::core::primitive::u32;
                pub type Terms = runtime_types::pallet_consortium::types::SettlementAsset;
            }
            impl AssetRegistered {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "AssetRegistered";
            }
            impl ::subxt::events::DecodeAsEvent for AssetRegistered {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TreasuryUsed {
                pub organisation: treasury_used::Organisation,
                pub act: treasury_used::Act,
                pub reference: treasury_used::Reference,
            }
            pub mod treasury_used {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Act = runtime_types::pallet_consortium::types::TreasuryAct;
                pub type Reference = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    ::core::primitive::u8,
                >;
            }
            impl TreasuryUsed {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "TreasuryUsed";
            }
            impl ::subxt::events::DecodeAsEvent for TreasuryUsed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TreasuryLimitSet {
                pub organisation: treasury_limit_set::Organisation,
                pub asset: treasury_limit_set::Asset,
                pub limit: treasury_limit_set::Limit,
            }
            pub mod treasury_limit_set {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Asset = ::core::primitive::u32;
                pub type Limit = ::core::option::Option<::core::primitive::u128>;
            }
            impl TreasuryLimitSet {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "TreasuryLimitSet";
            }
            impl ::subxt::events::DecodeAsEvent for TreasuryLimitSet {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct FirstSigned {
                pub organisation: first_signed::Organisation,
                pub act: first_signed::Act,
                pub maker: first_signed::Maker,
                pub until: first_signed::Until,
            }
            pub mod first_signed {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Act = [::core::primitive::u8; 32usize];
                pub type Maker = ::subxt::utils::AccountId32;
                pub type Until = ::subxt::utils::Static<::stalhof_primitives::time::Day>;
            }
            impl FirstSigned {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "FirstSigned";
            }
            impl ::subxt::events::DecodeAsEvent for FirstSigned {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct FirstSignatureDropped {
                pub organisation: first_signature_dropped::Organisation,
                pub act: first_signature_dropped::Act,
            }
            pub mod first_signature_dropped {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Act = [::core::primitive::u8; 32usize];
            }
            impl FirstSignatureDropped {
                const PALLET_NAME: &'static str = "Consortium";
                const EVENT_NAME: &'static str = "FirstSignatureDropped";
            }
            impl ::subxt::events::DecodeAsEvent for FirstSignatureDropped {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
        }
        pub mod storage {
            use super::root_mod;
            use super::runtime_types;
            pub struct StorageApi;
            impl StorageApi {
                pub fn next_organisation(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    next_organisation::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "NextOrganisation",
                        [
                            163u8, 155u8, 197u8, 78u8, 83u8, 26u8, 143u8, 165u8, 192u8,
                            93u8, 2u8, 152u8, 178u8, 205u8, 158u8, 23u8, 188u8, 145u8,
                            110u8, 219u8, 134u8, 80u8, 57u8, 76u8, 208u8, 229u8, 113u8,
                            240u8, 108u8, 23u8, 179u8, 137u8,
                        ],
                    )
                }
                pub fn seats(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (seats::input::Param0,),
                    seats::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Seats",
                        [
                            182u8, 210u8, 39u8, 42u8, 224u8, 217u8, 122u8, 81u8, 199u8,
                            82u8, 106u8, 196u8, 89u8, 3u8, 64u8, 28u8, 104u8, 24u8,
                            131u8, 113u8, 87u8, 162u8, 81u8, 110u8, 187u8, 213u8, 204u8,
                            62u8, 37u8, 156u8, 152u8, 239u8,
                        ],
                    )
                }
                pub fn organisations(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (organisations::input::Param0,),
                    organisations::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Organisations",
                        [
                            115u8, 115u8, 232u8, 63u8, 177u8, 49u8, 66u8, 113u8, 166u8,
                            65u8, 113u8, 118u8, 219u8, 14u8, 197u8, 92u8, 115u8, 33u8,
                            120u8, 13u8, 84u8, 154u8, 1u8, 253u8, 218u8, 167u8, 144u8,
                            221u8, 194u8, 206u8, 34u8, 177u8,
                        ],
                    )
                }
                pub fn registrations(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (registrations::input::Param0,),
                    registrations::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Registrations",
                        [
                            208u8, 133u8, 195u8, 80u8, 132u8, 44u8, 183u8, 125u8, 53u8,
                            62u8, 96u8, 241u8, 132u8, 122u8, 37u8, 155u8, 180u8, 67u8,
                            47u8, 93u8, 26u8, 235u8, 175u8, 20u8, 156u8, 220u8, 190u8,
                            181u8, 187u8, 212u8, 255u8, 229u8,
                        ],
                    )
                }
                pub fn parents(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (parents::input::Param0,),
                    parents::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Parents",
                        [
                            120u8, 7u8, 225u8, 54u8, 163u8, 104u8, 45u8, 177u8, 190u8,
                            18u8, 95u8, 113u8, 86u8, 136u8, 210u8, 118u8, 195u8, 172u8,
                            61u8, 21u8, 189u8, 59u8, 122u8, 72u8, 113u8, 34u8, 40u8,
                            223u8, 134u8, 199u8, 160u8, 122u8,
                        ],
                    )
                }
                pub fn group_members(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (group_members::input::Param0, group_members::input::Param1),
                    group_members::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "GroupMembers",
                        [
                            37u8, 49u8, 109u8, 227u8, 104u8, 42u8, 232u8, 73u8, 183u8,
                            176u8, 211u8, 200u8, 134u8, 18u8, 12u8, 49u8, 186u8, 204u8,
                            80u8, 20u8, 173u8, 94u8, 63u8, 146u8, 230u8, 135u8, 152u8,
                            195u8, 67u8, 112u8, 251u8, 94u8,
                        ],
                    )
                }
                pub fn sponsored(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (sponsored::input::Param0, sponsored::input::Param1),
                    sponsored::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Sponsored",
                        [
                            138u8, 110u8, 32u8, 35u8, 121u8, 106u8, 38u8, 237u8, 49u8,
                            196u8, 84u8, 237u8, 219u8, 249u8, 23u8, 108u8, 246u8, 17u8,
                            234u8, 49u8, 180u8, 219u8, 72u8, 199u8, 75u8, 219u8, 120u8,
                            176u8, 244u8, 127u8, 123u8, 170u8,
                        ],
                    )
                }
                pub fn roster(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    roster::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Roster",
                        [
                            213u8, 184u8, 187u8, 250u8, 113u8, 15u8, 163u8, 90u8, 168u8,
                            79u8, 223u8, 2u8, 254u8, 179u8, 156u8, 231u8, 28u8, 252u8,
                            184u8, 140u8, 86u8, 239u8, 69u8, 134u8, 218u8, 46u8, 133u8,
                            112u8, 113u8, 156u8, 166u8, 177u8,
                        ],
                    )
                }
                pub fn operators(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (operators::input::Param0,),
                    operators::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Operators",
                        [
                            224u8, 82u8, 95u8, 30u8, 170u8, 248u8, 133u8, 180u8, 92u8,
                            180u8, 197u8, 83u8, 102u8, 214u8, 58u8, 53u8, 219u8, 86u8,
                            144u8, 132u8, 26u8, 90u8, 34u8, 219u8, 179u8, 2u8, 208u8,
                            36u8, 209u8, 156u8, 12u8, 120u8,
                        ],
                    )
                }
                pub fn operators_of(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (operators_of::input::Param0, operators_of::input::Param1),
                    operators_of::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "OperatorsOf",
                        [
                            251u8, 178u8, 27u8, 240u8, 158u8, 170u8, 172u8, 199u8, 42u8,
                            150u8, 232u8, 128u8, 65u8, 252u8, 192u8, 159u8, 187u8, 231u8,
                            246u8, 19u8, 116u8, 132u8, 186u8, 83u8, 148u8, 254u8, 187u8,
                            104u8, 52u8, 98u8, 24u8, 174u8,
                        ],
                    )
                }
                pub fn operator_count(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (operator_count::input::Param0,),
                    operator_count::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "OperatorCount",
                        [
                            186u8, 127u8, 29u8, 32u8, 189u8, 231u8, 69u8, 241u8, 122u8,
                            186u8, 179u8, 234u8, 2u8, 197u8, 196u8, 34u8, 36u8, 146u8,
                            195u8, 25u8, 122u8, 109u8, 244u8, 101u8, 102u8, 107u8, 220u8,
                            66u8, 222u8, 208u8, 251u8, 86u8,
                        ],
                    )
                }
                pub fn last_carried(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (last_carried::input::Param0,),
                    last_carried::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "LastCarried",
                        [
                            19u8, 7u8, 86u8, 29u8, 36u8, 208u8, 91u8, 201u8, 155u8, 44u8,
                            226u8, 1u8, 124u8, 150u8, 171u8, 209u8, 195u8, 205u8, 216u8,
                            166u8, 162u8, 81u8, 135u8, 160u8, 36u8, 87u8, 37u8, 216u8,
                            16u8, 11u8, 124u8, 101u8,
                        ],
                    )
                }
                pub fn renewals(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (renewals::input::Param0,),
                    renewals::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Renewals",
                        [
                            224u8, 54u8, 115u8, 176u8, 2u8, 75u8, 149u8, 49u8, 19u8,
                            192u8, 60u8, 197u8, 226u8, 90u8, 120u8, 56u8, 253u8, 75u8,
                            60u8, 237u8, 63u8, 100u8, 184u8, 74u8, 205u8, 189u8, 122u8,
                            65u8, 192u8, 131u8, 5u8, 3u8,
                        ],
                    )
                }
                pub fn quotas(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (quotas::input::Param0,),
                    quotas::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Quotas",
                        [
                            121u8, 120u8, 120u8, 43u8, 56u8, 201u8, 102u8, 128u8, 161u8,
                            191u8, 241u8, 4u8, 224u8, 164u8, 172u8, 58u8, 228u8, 113u8,
                            3u8, 134u8, 36u8, 112u8, 0u8, 79u8, 2u8, 10u8, 138u8, 177u8,
                            95u8, 135u8, 120u8, 105u8,
                        ],
                    )
                }
                pub fn shares(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    shares::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Shares",
                        [
                            144u8, 171u8, 204u8, 156u8, 208u8, 26u8, 248u8, 208u8, 182u8,
                            230u8, 97u8, 47u8, 123u8, 239u8, 128u8, 189u8, 252u8, 143u8,
                            63u8, 118u8, 142u8, 22u8, 163u8, 122u8, 182u8, 194u8, 40u8,
                            41u8, 106u8, 191u8, 208u8, 111u8,
                        ],
                    )
                }
                pub fn bytes(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (bytes::input::Param0,),
                    bytes::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Bytes",
                        [
                            123u8, 147u8, 193u8, 171u8, 247u8, 249u8, 108u8, 192u8,
                            134u8, 112u8, 222u8, 245u8, 35u8, 122u8, 41u8, 245u8, 201u8,
                            21u8, 171u8, 248u8, 48u8, 123u8, 45u8, 171u8, 182u8, 10u8,
                            129u8, 128u8, 202u8, 195u8, 68u8, 83u8,
                        ],
                    )
                }
                pub fn kept_bytes(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (kept_bytes::input::Param0,),
                    kept_bytes::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "KeptBytes",
                        [
                            142u8, 244u8, 172u8, 228u8, 203u8, 183u8, 90u8, 65u8, 153u8,
                            220u8, 149u8, 127u8, 152u8, 22u8, 121u8, 241u8, 149u8, 58u8,
                            210u8, 212u8, 105u8, 62u8, 238u8, 63u8, 229u8, 83u8, 233u8,
                            199u8, 53u8, 44u8, 143u8, 175u8,
                        ],
                    )
                }
                pub fn default_allowance(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    default_allowance::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "DefaultAllowance",
                        [
                            109u8, 131u8, 3u8, 169u8, 184u8, 106u8, 16u8, 219u8, 239u8,
                            113u8, 108u8, 130u8, 119u8, 247u8, 218u8, 21u8, 104u8, 215u8,
                            130u8, 224u8, 5u8, 142u8, 84u8, 36u8, 250u8, 48u8, 180u8,
                            15u8, 188u8, 81u8, 180u8, 234u8,
                        ],
                    )
                }
                pub fn accountless(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    accountless::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Accountless",
                        [
                            214u8, 237u8, 56u8, 236u8, 206u8, 141u8, 160u8, 195u8, 217u8,
                            159u8, 195u8, 7u8, 228u8, 102u8, 196u8, 116u8, 6u8, 199u8,
                            76u8, 65u8, 241u8, 221u8, 159u8, 118u8, 118u8, 98u8, 0u8,
                            132u8, 175u8, 68u8, 52u8, 33u8,
                        ],
                    )
                }
                pub fn signer(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    signer::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Signer",
                        [
                            141u8, 26u8, 58u8, 20u8, 58u8, 226u8, 205u8, 83u8, 26u8,
                            29u8, 143u8, 57u8, 252u8, 243u8, 233u8, 220u8, 170u8, 240u8,
                            203u8, 127u8, 205u8, 56u8, 52u8, 113u8, 217u8, 177u8, 34u8,
                            233u8, 240u8, 30u8, 221u8, 217u8,
                        ],
                    )
                }
                pub fn approvals(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (approvals::input::Param0, approvals::input::Param1),
                    approvals::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Approvals",
                        [
                            72u8, 186u8, 253u8, 185u8, 182u8, 111u8, 172u8, 173u8, 156u8,
                            118u8, 221u8, 157u8, 71u8, 43u8, 131u8, 83u8, 179u8, 105u8,
                            17u8, 127u8, 94u8, 13u8, 56u8, 208u8, 173u8, 126u8, 139u8,
                            245u8, 5u8, 163u8, 109u8, 79u8,
                        ],
                    )
                }
                pub fn next_licence(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    next_licence::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "NextLicence",
                        [
                            248u8, 238u8, 2u8, 14u8, 203u8, 140u8, 105u8, 5u8, 215u8,
                            99u8, 233u8, 203u8, 171u8, 26u8, 56u8, 140u8, 236u8, 174u8,
                            169u8, 90u8, 36u8, 141u8, 77u8, 179u8, 176u8, 72u8, 149u8,
                            92u8, 54u8, 52u8, 200u8, 56u8,
                        ],
                    )
                }
                pub fn licences(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (licences::input::Param0,),
                    licences::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Licences",
                        [
                            243u8, 213u8, 229u8, 38u8, 242u8, 51u8, 133u8, 241u8, 172u8,
                            222u8, 100u8, 117u8, 201u8, 88u8, 150u8, 49u8, 193u8, 180u8,
                            4u8, 228u8, 182u8, 24u8, 141u8, 195u8, 205u8, 162u8, 213u8,
                            250u8, 158u8, 207u8, 247u8, 57u8,
                        ],
                    )
                }
                pub fn live_licences(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (live_licences::input::Param0,),
                    live_licences::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "LiveLicences",
                        [
                            227u8, 235u8, 193u8, 170u8, 1u8, 101u8, 176u8, 29u8, 212u8,
                            141u8, 68u8, 170u8, 63u8, 160u8, 133u8, 203u8, 128u8, 67u8,
                            10u8, 182u8, 200u8, 229u8, 201u8, 154u8, 27u8, 21u8, 171u8,
                            86u8, 6u8, 158u8, 49u8, 6u8,
                        ],
                    )
                }
                pub fn authorisations(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (authorisations::input::Param0, authorisations::input::Param1),
                    authorisations::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "Authorisations",
                        [
                            117u8, 15u8, 119u8, 111u8, 200u8, 156u8, 116u8, 36u8, 150u8,
                            171u8, 167u8, 33u8, 187u8, 20u8, 24u8, 150u8, 242u8, 246u8,
                            27u8, 206u8, 223u8, 215u8, 237u8, 176u8, 229u8, 173u8, 81u8,
                            17u8, 213u8, 169u8, 58u8, 170u8,
                        ],
                    )
                }
                pub fn settlement_assets(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (settlement_assets::input::Param0,),
                    settlement_assets::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "SettlementAssets",
                        [
                            67u8, 238u8, 204u8, 205u8, 231u8, 228u8, 46u8, 139u8, 195u8,
                            138u8, 42u8, 46u8, 25u8, 240u8, 118u8, 207u8, 135u8, 120u8,
                            251u8, 213u8, 27u8, 126u8, 21u8, 38u8, 19u8, 31u8, 108u8,
                            126u8, 150u8, 162u8, 30u8, 45u8,
                        ],
                    )
                }
                pub fn treasury_limits(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (treasury_limits::input::Param0, treasury_limits::input::Param1),
                    treasury_limits::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Consortium",
                        "TreasuryLimits",
                        [
                            39u8, 29u8, 50u8, 22u8, 65u8, 91u8, 150u8, 159u8, 177u8,
                            102u8, 99u8, 198u8, 160u8, 206u8, 10u8, 24u8, 16u8, 138u8,
                            106u8, 139u8, 52u8, 191u8, 95u8, 108u8, 217u8, 242u8, 145u8,
                            230u8, 247u8, 15u8, 210u8, 120u8,
                        ],
                    )
                }
            }
            pub mod next_organisation {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            pub mod seats {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_consortium::types::Seat;
            }
            pub mod organisations {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_consortium::types::Organisation<
                    ::subxt::utils::AccountId32,
                >;
            }
            pub mod registrations {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::Static<
                        ::stalhof_primitives::registration::RegistrationNumber,
                    >;
                }
                pub type Output = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            pub mod parents {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::Static<
                        ::stalhof_primitives::registration::RegistrationNumber,
                    >;
                }
                pub type Output = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::GroupId,
                >;
            }
            pub mod group_members {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ();
            }
            pub mod sponsored {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ();
            }
            pub mod roster {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    runtime_types::pallet_consortium::types::RosterEntry,
                >;
            }
            pub mod operators {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::AccountId32;
                }
                pub type Output = runtime_types::pallet_consortium::types::Operator;
            }
            pub mod operators_of {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                    pub type Param1 = ::subxt::utils::AccountId32;
                }
                pub type Output = ();
            }
            pub mod operator_count {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod last_carried {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ::subxt::utils::Static<
                    ::stalhof_primitives::time::Day,
                >;
            }
            pub mod renewals {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_consortium::types::Renewal;
            }
            pub mod quotas {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_consortium::types::Quota;
            }
            pub mod shares {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u16;
            }
            pub mod bytes {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_consortium::types::StateBytes;
            }
            pub mod kept_bytes {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ::core::primitive::u64;
            }
            pub mod default_allowance {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::pallet_consortium::types::Allowance;
            }
            pub mod accountless {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u64;
            }
            pub mod signer {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::subxt::utils::AccountId32;
            }
            pub mod approvals {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                    pub type Param1 = [::core::primitive::u8; 32usize];
                }
                pub type Output = runtime_types::pallet_consortium::types::Approval<
                    ::subxt::utils::AccountId32,
                >;
            }
            pub mod next_licence {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod licences {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_consortium::types::Licence;
            }
            pub mod live_licences {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 8usize];
                }
                pub type Output = (
                    runtime_types::stalhof_primitives::gs1::KeyPlace,
                    ::core::primitive::u32,
                );
            }
            pub mod authorisations {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ::subxt::utils::Static<
                    ::stalhof_primitives::time::Day,
                >;
            }
            pub mod settlement_assets {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_consortium::types::SettlementAsset;
            }
            pub mod treasury_limits {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ::core::primitive::u128;
            }
        }
        pub mod constants {
            use super::runtime_types;
            pub struct ConstantsApi;
            impl ConstantsApi {
                pub fn length_cost(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u64> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Consortium",
                        "LengthCost",
                        [
                            128u8, 214u8, 205u8, 242u8, 181u8, 142u8, 124u8, 231u8,
                            190u8, 146u8, 59u8, 226u8, 157u8, 101u8, 103u8, 117u8, 249u8,
                            65u8, 18u8, 191u8, 103u8, 119u8, 53u8, 85u8, 81u8, 96u8,
                            220u8, 42u8, 184u8, 239u8, 42u8, 246u8,
                        ],
                    )
                }
                pub fn accountless_share(
                    &self,
                ) -> ::subxt::constants::StaticAddress<
                    runtime_types::sp_arithmetic::per_things::Perbill,
                > {
                    ::subxt::constants::StaticAddress::new_static(
                        "Consortium",
                        "AccountlessShare",
                        [
                            65u8, 93u8, 120u8, 165u8, 204u8, 81u8, 159u8, 163u8, 93u8,
                            135u8, 114u8, 121u8, 147u8, 35u8, 215u8, 213u8, 4u8, 223u8,
                            83u8, 37u8, 225u8, 200u8, 189u8, 156u8, 140u8, 36u8, 58u8,
                            46u8, 42u8, 232u8, 155u8, 0u8,
                        ],
                    )
                }
                pub fn kyb_days(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Consortium",
                        "KybDays",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
                pub fn max_members(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Consortium",
                        "MaxMembers",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
                pub fn max_operators(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Consortium",
                        "MaxOperators",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
            }
        }
    }
    pub mod council {
        use super::root_mod;
        use super::runtime_types;
        pub type Error = runtime_types::pallet_council::pallet::Error;
        pub type Call = runtime_types::pallet_council::pallet::Call;
        pub mod calls {
            use super::root_mod;
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Propose {
                pub act: ::subxt::alloc::boxed::Box<propose::Act>,
            }
            pub mod propose {
                use super::runtime_types;
                pub type Act = runtime_types::pallet_council::types::Act<
                    ::subxt::utils::AccountId32,
                    ::subxt::utils::H256,
                    ::core::primitive::u32,
                >;
            }
            impl Propose {
                const PALLET_NAME: &'static str = "Council";
                const CALL_NAME: &'static str = "propose";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Propose {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Vote {
                pub motion: vote::Motion,
                pub aye: vote::Aye,
            }
            pub mod vote {
                use super::runtime_types;
                pub type Motion = ::core::primitive::u32;
                pub type Aye = ::core::primitive::bool;
            }
            impl Vote {
                const PALLET_NAME: &'static str = "Council";
                const CALL_NAME: &'static str = "vote";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Vote {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Close {
                pub motion: close::Motion,
            }
            pub mod close {
                use super::runtime_types;
                pub type Motion = ::core::primitive::u32;
            }
            impl Close {
                const PALLET_NAME: &'static str = "Council";
                const CALL_NAME: &'static str = "close";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Close {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Enact {
                pub motion: enact::Motion,
            }
            pub mod enact {
                use super::runtime_types;
                pub type Motion = ::core::primitive::u32;
            }
            impl Enact {
                const PALLET_NAME: &'static str = "Council";
                const CALL_NAME: &'static str = "enact";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Enact {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Withdraw {
                pub motion: withdraw::Motion,
            }
            pub mod withdraw {
                use super::runtime_types;
                pub type Motion = ::core::primitive::u32;
            }
            impl Withdraw {
                const PALLET_NAME: &'static str = "Council";
                const CALL_NAME: &'static str = "withdraw";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Withdraw {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            pub mod api {
                pub struct TransactionApi;
                impl TransactionApi {
                    pub fn propose(
                        &self,
                        act: super::propose::Act,
                    ) -> ::subxt::transactions::StaticPayload<super::Propose> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Council",
                            "propose",
                            super::Propose {
                                act: ::subxt::alloc::boxed::Box::new(act),
                            },
                            [
                                8u8, 122u8, 183u8, 194u8, 8u8, 167u8, 93u8, 152u8, 251u8,
                                252u8, 17u8, 30u8, 41u8, 37u8, 52u8, 155u8, 149u8, 226u8,
                                200u8, 16u8, 208u8, 112u8, 225u8, 13u8, 209u8, 8u8, 167u8,
                                215u8, 105u8, 49u8, 4u8, 210u8,
                            ],
                        )
                    }
                    pub fn vote(
                        &self,
                        motion: super::vote::Motion,
                        aye: super::vote::Aye,
                    ) -> ::subxt::transactions::StaticPayload<super::Vote> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Council",
                            "vote",
                            super::Vote { motion, aye },
                            [
                                70u8, 3u8, 136u8, 104u8, 49u8, 83u8, 226u8, 182u8, 33u8,
                                9u8, 164u8, 26u8, 108u8, 246u8, 57u8, 56u8, 232u8, 149u8,
                                66u8, 247u8, 3u8, 230u8, 202u8, 165u8, 185u8, 229u8, 5u8,
                                156u8, 114u8, 252u8, 223u8, 144u8,
                            ],
                        )
                    }
                    pub fn close(
                        &self,
                        motion: super::close::Motion,
                    ) -> ::subxt::transactions::StaticPayload<super::Close> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Council",
                            "close",
                            super::Close { motion },
                            [
                                190u8, 7u8, 35u8, 96u8, 153u8, 24u8, 159u8, 185u8, 169u8,
                                90u8, 3u8, 168u8, 122u8, 54u8, 169u8, 99u8, 191u8, 13u8,
                                32u8, 233u8, 38u8, 177u8, 155u8, 6u8, 231u8, 3u8, 128u8,
                                206u8, 79u8, 78u8, 6u8, 84u8,
                            ],
                        )
                    }
                    pub fn enact(
                        &self,
                        motion: super::enact::Motion,
                    ) -> ::subxt::transactions::StaticPayload<super::Enact> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Council",
                            "enact",
                            super::Enact { motion },
                            [
                                21u8, 130u8, 144u8, 28u8, 109u8, 89u8, 146u8, 119u8, 13u8,
                                105u8, 142u8, 218u8, 58u8, 92u8, 59u8, 136u8, 168u8, 35u8,
                                151u8, 116u8, 250u8, 153u8, 211u8, 213u8, 103u8, 71u8, 67u8,
                                53u8, 51u8, 154u8, 221u8, 26u8,
                            ],
                        )
                    }
                    pub fn withdraw(
                        &self,
                        motion: super::withdraw::Motion,
                    ) -> ::subxt::transactions::StaticPayload<super::Withdraw> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Council",
                            "withdraw",
                            super::Withdraw { motion },
                            [
                                68u8, 101u8, 187u8, 5u8, 203u8, 39u8, 169u8, 79u8, 95u8,
                                3u8, 77u8, 219u8, 9u8, 225u8, 215u8, 136u8, 52u8, 239u8,
                                114u8, 224u8, 178u8, 238u8, 22u8, 242u8, 133u8, 40u8, 151u8,
                                206u8, 49u8, 143u8, 187u8, 166u8,
                            ],
                        )
                    }
                }
            }
        }
        pub type Event = runtime_types::pallet_council::pallet::Event;
        pub mod events {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Proposed {
                pub motion: proposed::Motion,
                pub organisation: proposed::Organisation,
                pub act: proposed::Act,
                pub until: proposed::Until,
            }
            pub mod proposed {
                use super::runtime_types;
                pub type Motion = ::core::primitive::u32;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Act = runtime_types::pallet_council::types::Act<
                    ::subxt::utils::AccountId32,
                    ::subxt::utils::H256,
                    ::core::primitive::u32,
                >;
                pub type Until = ::subxt::utils::Static<
                    ::stalhof_primitives::time::Moment,
                >;
            }
            impl Proposed {
                const PALLET_NAME: &'static str = "Council";
                const EVENT_NAME: &'static str = "Proposed";
            }
            impl ::subxt::events::DecodeAsEvent for Proposed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Voted {
                pub motion: voted::Motion,
                pub group: voted::Group,
                pub organisation: voted::Organisation,
                pub aye: voted::Aye,
            }
            pub mod voted {
                use super::runtime_types;
                pub type Motion = ::core::primitive::u32;
                pub type Group = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::GroupId,
                >;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Aye = ::core::primitive::bool;
            }
            impl Voted {
                const PALLET_NAME: &'static str = "Council";
                const EVENT_NAME: &'static str = "Voted";
            }
            impl ::subxt::events::DecodeAsEvent for Voted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Passed {
                pub motion: passed::Motion,
                pub tally: passed::Tally,
                pub from: passed::From,
            }
            pub mod passed {
                use super::runtime_types;
                pub type Motion = ::core::primitive::u32;
                pub type Tally = runtime_types::pallet_council::types::Tally;
                pub type From = ::core::option::Option<
                    ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                >;
            }
            impl Passed {
                const PALLET_NAME: &'static str = "Council";
                const EVENT_NAME: &'static str = "Passed";
            }
            impl ::subxt::events::DecodeAsEvent for Passed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Rejected {
                pub motion: rejected::Motion,
                pub tally: rejected::Tally,
            }
            pub mod rejected {
                use super::runtime_types;
                pub type Motion = ::core::primitive::u32;
                pub type Tally = runtime_types::pallet_council::types::Tally;
            }
            impl Rejected {
                const PALLET_NAME: &'static str = "Council";
                const EVENT_NAME: &'static str = "Rejected";
            }
            impl ::subxt::events::DecodeAsEvent for Rejected {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Enacted {
                pub motion: enacted::Motion,
            }
            pub mod enacted {
                use super::runtime_types;
                pub type Motion = ::core::primitive::u32;
            }
            impl Enacted {
                const PALLET_NAME: &'static str = "Council";
                const EVENT_NAME: &'static str = "Enacted";
            }
            impl ::subxt::events::DecodeAsEvent for Enacted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct NotEnacted {
                pub motion: not_enacted::Motion,
                pub error: not_enacted::Error,
            }
            pub mod not_enacted {
                use super::runtime_types;
                pub type Motion = ::core::primitive::u32;
                pub type Error = runtime_types::sp_runtime::DispatchError;
            }
            impl NotEnacted {
                const PALLET_NAME: &'static str = "Council";
                const EVENT_NAME: &'static str = "NotEnacted";
            }
            impl ::subxt::events::DecodeAsEvent for NotEnacted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Dropped {
                pub motion: dropped::Motion,
            }
            pub mod dropped {
                use super::runtime_types;
                pub type Motion = ::core::primitive::u32;
            }
            impl Dropped {
                const PALLET_NAME: &'static str = "Council";
                const EVENT_NAME: &'static str = "Dropped";
            }
            impl ::subxt::events::DecodeAsEvent for Dropped {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct PalletPaused {
                pub pallet: pallet_paused::Pallet,
                pub until: pallet_paused::Until,
            }
            pub mod pallet_paused {
                use super::runtime_types;
                pub type Pallet = ::core::primitive::u8;
                pub type Until = ::subxt::utils::Static<
                    ::stalhof_primitives::time::Moment,
                >;
            }
            impl PalletPaused {
                const PALLET_NAME: &'static str = "Council";
                const EVENT_NAME: &'static str = "PalletPaused";
            }
            impl ::subxt::events::DecodeAsEvent for PalletPaused {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct PalletResumed {
                pub pallet: pallet_resumed::Pallet,
            }
            pub mod pallet_resumed {
                use super::runtime_types;
                pub type Pallet = ::core::primitive::u8;
            }
            impl PalletResumed {
                const PALLET_NAME: &'static str = "Council";
                const EVENT_NAME: &'static str = "PalletResumed";
            }
            impl ::subxt::events::DecodeAsEvent for PalletResumed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct UpgradeCancelled;
            impl UpgradeCancelled {
                const PALLET_NAME: &'static str = "Council";
                const EVENT_NAME: &'static str = "UpgradeCancelled";
            }
            impl ::subxt::events::DecodeAsEvent for UpgradeCancelled {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ParameterSet {
                pub setting: parameter_set::Setting,
            }
            pub mod parameter_set {
                use super::runtime_types;
                pub type Setting = runtime_types::pallet_council::types::Setting;
            }
            impl ParameterSet {
                const PALLET_NAME: &'static str = "Council";
                const EVENT_NAME: &'static str = "ParameterSet";
            }
            impl ::subxt::events::DecodeAsEvent for ParameterSet {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
        }
        pub mod storage {
            use super::root_mod;
            use super::runtime_types;
            pub struct StorageApi;
            impl StorageApi {
                pub fn next_motion(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    next_motion::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Council",
                        "NextMotion",
                        [
                            254u8, 8u8, 183u8, 17u8, 157u8, 33u8, 115u8, 29u8, 22u8,
                            245u8, 60u8, 144u8, 159u8, 139u8, 159u8, 56u8, 158u8, 122u8,
                            212u8, 224u8, 142u8, 6u8, 201u8, 49u8, 133u8, 222u8, 173u8,
                            128u8, 189u8, 34u8, 69u8, 45u8,
                        ],
                    )
                }
                pub fn motions(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (motions::input::Param0,),
                    motions::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Council",
                        "Motions",
                        [
                            66u8, 236u8, 238u8, 129u8, 224u8, 69u8, 191u8, 156u8, 164u8,
                            186u8, 21u8, 141u8, 69u8, 67u8, 101u8, 166u8, 217u8, 4u8,
                            56u8, 131u8, 153u8, 117u8, 42u8, 58u8, 138u8, 40u8, 20u8,
                            149u8, 55u8, 101u8, 115u8, 133u8,
                        ],
                    )
                }
                pub fn votes(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (votes::input::Param0, votes::input::Param1),
                    votes::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Council",
                        "Votes",
                        [
                            129u8, 136u8, 112u8, 80u8, 6u8, 89u8, 176u8, 28u8, 4u8,
                            205u8, 26u8, 171u8, 216u8, 19u8, 72u8, 226u8, 88u8, 37u8,
                            88u8, 111u8, 72u8, 253u8, 194u8, 179u8, 113u8, 82u8, 53u8,
                            14u8, 117u8, 248u8, 241u8, 191u8,
                        ],
                    )
                }
                pub fn open_motions(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (open_motions::input::Param0,),
                    open_motions::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Council",
                        "OpenMotions",
                        [
                            116u8, 96u8, 142u8, 181u8, 53u8, 110u8, 253u8, 94u8, 218u8,
                            124u8, 164u8, 30u8, 169u8, 73u8, 212u8, 58u8, 240u8, 105u8,
                            45u8, 44u8, 208u8, 63u8, 101u8, 176u8, 247u8, 69u8, 106u8,
                            213u8, 224u8, 19u8, 254u8, 180u8,
                        ],
                    )
                }
                pub fn voting_hours(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    voting_hours::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Council",
                        "VotingHours",
                        [
                            41u8, 93u8, 43u8, 93u8, 192u8, 242u8, 48u8, 248u8, 247u8,
                            225u8, 90u8, 16u8, 59u8, 167u8, 196u8, 159u8, 49u8, 165u8,
                            176u8, 107u8, 38u8, 79u8, 74u8, 34u8, 22u8, 180u8, 59u8,
                            109u8, 30u8, 182u8, 184u8, 72u8,
                        ],
                    )
                }
                pub fn thresholds(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (thresholds::input::Param0,),
                    thresholds::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Council",
                        "Thresholds",
                        [
                            123u8, 78u8, 234u8, 27u8, 133u8, 137u8, 159u8, 88u8, 181u8,
                            71u8, 204u8, 124u8, 221u8, 251u8, 160u8, 71u8, 79u8, 77u8,
                            28u8, 180u8, 254u8, 179u8, 223u8, 255u8, 138u8, 75u8, 3u8,
                            85u8, 46u8, 6u8, 169u8, 81u8,
                        ],
                    )
                }
                pub fn paused(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (paused::input::Param0,),
                    paused::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Council",
                        "Paused",
                        [
                            181u8, 97u8, 125u8, 97u8, 96u8, 122u8, 184u8, 122u8, 174u8,
                            141u8, 37u8, 188u8, 66u8, 67u8, 81u8, 128u8, 51u8, 96u8,
                            181u8, 69u8, 107u8, 63u8, 72u8, 63u8, 159u8, 177u8, 232u8,
                            137u8, 247u8, 150u8, 250u8, 13u8,
                        ],
                    )
                }
                pub fn paused_time(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (paused_time::input::Param0,),
                    paused_time::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Council",
                        "PausedTime",
                        [
                            40u8, 251u8, 251u8, 12u8, 96u8, 23u8, 7u8, 245u8, 106u8,
                            15u8, 210u8, 130u8, 229u8, 42u8, 213u8, 72u8, 64u8, 252u8,
                            76u8, 78u8, 225u8, 249u8, 135u8, 178u8, 43u8, 248u8, 155u8,
                            94u8, 164u8, 231u8, 210u8, 55u8,
                        ],
                    )
                }
            }
            pub mod next_motion {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod motions {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_council::types::Motion<
                    runtime_types::pallet_council::types::Act<
                        ::subxt::utils::AccountId32,
                        ::subxt::utils::H256,
                        ::core::primitive::u32,
                    >,
                    ::core::primitive::u32,
                >;
            }
            pub mod votes {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_council::types::Vote;
            }
            pub mod open_motions {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod voting_hours {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod thresholds {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = runtime_types::pallet_council::types::ActKind;
                }
                pub type Output = runtime_types::pallet_council::threshold::Threshold;
            }
            pub mod paused {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::core::primitive::u8;
                }
                pub type Output = runtime_types::pallet_council::types::Period;
            }
            pub mod paused_time {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::core::primitive::u8;
                }
                pub type Output = ::core::primitive::u64;
            }
        }
    }
    pub mod network {
        use super::root_mod;
        use super::runtime_types;
        pub type Error = runtime_types::pallet_network::pallet::Error;
        pub type Call = runtime_types::pallet_network::pallet::Call;
        pub mod calls {
            use super::root_mod;
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Nominate;
            impl Nominate {
                const PALLET_NAME: &'static str = "Network";
                const CALL_NAME: &'static str = "nominate";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Nominate {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct WithdrawNomination {
                pub organisation: withdraw_nomination::Organisation,
            }
            pub mod withdraw_nomination {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl WithdrawNomination {
                const PALLET_NAME: &'static str = "Network";
                const CALL_NAME: &'static str = "withdraw_nomination";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for WithdrawNomination {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ListNode {
                pub peer: list_node::Peer,
            }
            pub mod list_node {
                use super::runtime_types;
                pub type Peer = ::subxt::utils::Static<
                    ::stalhof_primitives::peer_id::PeerId,
                >;
            }
            impl ListNode {
                const PALLET_NAME: &'static str = "Network";
                const CALL_NAME: &'static str = "list_node";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ListNode {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct UnlistNode {
                pub peer: unlist_node::Peer,
            }
            pub mod unlist_node {
                use super::runtime_types;
                pub type Peer = ::subxt::utils::Static<
                    ::stalhof_primitives::peer_id::PeerId,
                >;
            }
            impl UnlistNode {
                const PALLET_NAME: &'static str = "Network";
                const CALL_NAME: &'static str = "unlist_node";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for UnlistNode {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            pub mod api {
                pub struct TransactionApi;
                impl TransactionApi {
                    pub fn nominate(
                        &self,
                    ) -> ::subxt::transactions::StaticPayload<super::Nominate> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Network",
                            "nominate",
                            super::Nominate {},
                            [
                                10u8, 111u8, 249u8, 62u8, 80u8, 58u8, 206u8, 73u8, 149u8,
                                3u8, 140u8, 116u8, 57u8, 41u8, 42u8, 136u8, 160u8, 213u8,
                                188u8, 186u8, 98u8, 252u8, 21u8, 154u8, 14u8, 253u8, 233u8,
                                172u8, 215u8, 50u8, 150u8, 192u8,
                            ],
                        )
                    }
                    pub fn withdraw_nomination(
                        &self,
                        organisation: super::withdraw_nomination::Organisation,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::WithdrawNomination,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Network",
                            "withdraw_nomination",
                            super::WithdrawNomination {
                                organisation,
                            },
                            [
                                95u8, 170u8, 113u8, 3u8, 121u8, 255u8, 119u8, 116u8, 86u8,
                                5u8, 122u8, 82u8, 79u8, 181u8, 209u8, 38u8, 144u8, 44u8,
                                17u8, 165u8, 54u8, 22u8, 213u8, 136u8, 239u8, 78u8, 83u8,
                                145u8, 79u8, 128u8, 58u8, 138u8,
                            ],
                        )
                    }
                    pub fn list_node(
                        &self,
                        peer: super::list_node::Peer,
                    ) -> ::subxt::transactions::StaticPayload<super::ListNode> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Network",
                            "list_node",
                            super::ListNode { peer },
                            [
                                158u8, 246u8, 73u8, 170u8, 68u8, 80u8, 86u8, 159u8, 253u8,
                                255u8, 224u8, 174u8, 90u8, 26u8, 12u8, 102u8, 252u8, 231u8,
                                109u8, 190u8, 134u8, 233u8, 183u8, 180u8, 34u8, 129u8, 6u8,
                                5u8, 209u8, 166u8, 247u8, 44u8,
                            ],
                        )
                    }
                    pub fn unlist_node(
                        &self,
                        peer: super::unlist_node::Peer,
                    ) -> ::subxt::transactions::StaticPayload<super::UnlistNode> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Network",
                            "unlist_node",
                            super::UnlistNode { peer },
                            [
                                178u8, 39u8, 96u8, 92u8, 247u8, 91u8, 250u8, 243u8, 13u8,
                                236u8, 157u8, 95u8, 184u8, 171u8, 95u8, 122u8, 72u8, 221u8,
                                138u8, 24u8, 53u8, 38u8, 114u8, 19u8, 199u8, 167u8, 182u8,
                                184u8, 89u8, 225u8, 81u8, 208u8,
                            ],
                        )
                    }
                }
            }
        }
        pub type Event = runtime_types::pallet_network::pallet::Event;
        pub mod events {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Nominated {
                pub organisation: nominated::Organisation,
                pub validator: nominated::Validator,
            }
            pub mod nominated {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Validator = ::subxt::utils::AccountId32;
            }
            impl Nominated {
                const PALLET_NAME: &'static str = "Network";
                const EVENT_NAME: &'static str = "Nominated";
            }
            impl ::subxt::events::DecodeAsEvent for Nominated {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct NominationWithdrawn {
                pub organisation: nomination_withdrawn::Organisation,
                pub validator: nomination_withdrawn::Validator,
            }
            pub mod nomination_withdrawn {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Validator = ::subxt::utils::AccountId32;
            }
            impl NominationWithdrawn {
                const PALLET_NAME: &'static str = "Network";
                const EVENT_NAME: &'static str = "NominationWithdrawn";
            }
            impl ::subxt::events::DecodeAsEvent for NominationWithdrawn {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ValidatorsChosen {
                pub organisations: validators_chosen::Organisations,
            }
            pub mod validators_chosen {
                use super::runtime_types;
                pub type Organisations = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    ::subxt::utils::Static<::stalhof_primitives::organisation::OrgId>,
                >;
            }
            impl ValidatorsChosen {
                const PALLET_NAME: &'static str = "Network";
                const EVENT_NAME: &'static str = "ValidatorsChosen";
            }
            impl ::subxt::events::DecodeAsEvent for ValidatorsChosen {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SessionPlanned {
                pub session: session_planned::Session,
                pub validators: session_planned::Validators,
            }
            pub mod session_planned {
                use super::runtime_types;
                pub type Session = ::core::primitive::u32;
                pub type Validators = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    runtime_types::pallet_network::Seat<::subxt::utils::AccountId32>,
                >;
            }
            impl SessionPlanned {
                const PALLET_NAME: &'static str = "Network";
                const EVENT_NAME: &'static str = "SessionPlanned";
            }
            impl ::subxt::events::DecodeAsEvent for SessionPlanned {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct FloorHeld {
                pub session: floor_held::Session,
                pub ready: floor_held::Ready,
                pub floor: floor_held::Floor,
            }
            pub mod floor_held {
                use super::runtime_types;
                pub type Session = ::core::primitive::u32;
                pub type Ready = ::core::primitive::u32;
                pub type Floor = ::core::primitive::u32;
            }
            impl FloorHeld {
                const PALLET_NAME: &'static str = "Network";
                const EVENT_NAME: &'static str = "FloorHeld";
            }
            impl ::subxt::events::DecodeAsEvent for FloorHeld {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct NodeListed {
                pub organisation: node_listed::Organisation,
                pub peer: node_listed::Peer,
            }
            pub mod node_listed {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Peer = ::subxt::utils::Static<
                    ::stalhof_primitives::peer_id::PeerId,
                >;
            }
            impl NodeListed {
                const PALLET_NAME: &'static str = "Network";
                const EVENT_NAME: &'static str = "NodeListed";
            }
            impl ::subxt::events::DecodeAsEvent for NodeListed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct NodeUnlisted {
                pub organisation: node_unlisted::Organisation,
                pub peer: node_unlisted::Peer,
            }
            pub mod node_unlisted {
                use super::runtime_types;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Peer = ::subxt::utils::Static<
                    ::stalhof_primitives::peer_id::PeerId,
                >;
            }
            impl NodeUnlisted {
                const PALLET_NAME: &'static str = "Network";
                const EVENT_NAME: &'static str = "NodeUnlisted";
            }
            impl ::subxt::events::DecodeAsEvent for NodeUnlisted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
        }
        pub mod storage {
            use super::root_mod;
            use super::runtime_types;
            pub struct StorageApi;
            impl StorageApi {
                pub fn floor(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    floor::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Network",
                        "Floor",
                        [
                            185u8, 15u8, 139u8, 219u8, 38u8, 192u8, 75u8, 43u8, 1u8,
                            47u8, 196u8, 221u8, 201u8, 198u8, 64u8, 177u8, 217u8, 95u8,
                            252u8, 40u8, 37u8, 171u8, 132u8, 165u8, 50u8, 150u8, 128u8,
                            252u8, 55u8, 49u8, 71u8, 170u8,
                        ],
                    )
                }
                pub fn permissioned(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    permissioned::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Network",
                        "Permissioned",
                        [
                            78u8, 206u8, 78u8, 65u8, 193u8, 123u8, 47u8, 40u8, 210u8,
                            203u8, 204u8, 185u8, 188u8, 148u8, 36u8, 17u8, 34u8, 223u8,
                            21u8, 61u8, 199u8, 139u8, 6u8, 41u8, 235u8, 40u8, 196u8,
                            83u8, 224u8, 210u8, 190u8, 161u8,
                        ],
                    )
                }
                pub fn nominations(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (nominations::input::Param0,),
                    nominations::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Network",
                        "Nominations",
                        [
                            65u8, 143u8, 215u8, 47u8, 122u8, 179u8, 190u8, 179u8, 36u8,
                            96u8, 212u8, 206u8, 136u8, 64u8, 229u8, 187u8, 114u8, 38u8,
                            146u8, 77u8, 13u8, 54u8, 42u8, 131u8, 166u8, 191u8, 105u8,
                            187u8, 232u8, 62u8, 63u8, 204u8,
                        ],
                    )
                }
                pub fn nominees(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (nominees::input::Param0,),
                    nominees::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Network",
                        "Nominees",
                        [
                            164u8, 144u8, 218u8, 135u8, 134u8, 169u8, 229u8, 237u8,
                            167u8, 102u8, 215u8, 218u8, 132u8, 138u8, 49u8, 62u8, 178u8,
                            163u8, 138u8, 120u8, 43u8, 235u8, 210u8, 191u8, 69u8, 70u8,
                            102u8, 4u8, 47u8, 3u8, 241u8, 73u8,
                        ],
                    )
                }
                pub fn chosen(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    chosen::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Network",
                        "Chosen",
                        [
                            16u8, 171u8, 92u8, 136u8, 44u8, 212u8, 76u8, 93u8, 57u8,
                            144u8, 222u8, 252u8, 178u8, 98u8, 217u8, 33u8, 44u8, 30u8,
                            106u8, 243u8, 248u8, 205u8, 138u8, 235u8, 172u8, 37u8, 23u8,
                            114u8, 235u8, 0u8, 84u8, 13u8,
                        ],
                    )
                }
                pub fn previous_seats(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    previous_seats::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Network",
                        "PreviousSeats",
                        [
                            55u8, 50u8, 147u8, 155u8, 160u8, 178u8, 146u8, 137u8, 145u8,
                            248u8, 201u8, 227u8, 80u8, 93u8, 56u8, 61u8, 22u8, 125u8,
                            75u8, 215u8, 236u8, 203u8, 174u8, 98u8, 182u8, 7u8, 250u8,
                            31u8, 202u8, 58u8, 56u8, 231u8,
                        ],
                    )
                }
                pub fn running_seats(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    running_seats::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Network",
                        "RunningSeats",
                        [
                            111u8, 91u8, 238u8, 247u8, 158u8, 237u8, 118u8, 191u8, 15u8,
                            152u8, 43u8, 28u8, 8u8, 88u8, 86u8, 201u8, 73u8, 247u8,
                            233u8, 73u8, 129u8, 33u8, 168u8, 142u8, 41u8, 248u8, 246u8,
                            239u8, 112u8, 59u8, 234u8, 9u8,
                        ],
                    )
                }
                pub fn queued_seats(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    queued_seats::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Network",
                        "QueuedSeats",
                        [
                            6u8, 212u8, 149u8, 37u8, 199u8, 32u8, 96u8, 53u8, 11u8, 16u8,
                            188u8, 209u8, 170u8, 181u8, 21u8, 235u8, 175u8, 197u8, 95u8,
                            109u8, 179u8, 149u8, 224u8, 92u8, 175u8, 232u8, 93u8, 249u8,
                            161u8, 247u8, 235u8, 116u8,
                        ],
                    )
                }
                pub fn nodes(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (nodes::input::Param0,),
                    nodes::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Network",
                        "Nodes",
                        [
                            26u8, 154u8, 103u8, 141u8, 61u8, 174u8, 143u8, 46u8, 208u8,
                            226u8, 56u8, 253u8, 142u8, 40u8, 149u8, 81u8, 140u8, 177u8,
                            177u8, 252u8, 205u8, 71u8, 130u8, 158u8, 162u8, 176u8, 87u8,
                            114u8, 40u8, 172u8, 128u8, 207u8,
                        ],
                    )
                }
                pub fn nodes_of(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (nodes_of::input::Param0, nodes_of::input::Param1),
                    nodes_of::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Network",
                        "NodesOf",
                        [
                            62u8, 169u8, 49u8, 202u8, 183u8, 72u8, 155u8, 136u8, 5u8,
                            122u8, 215u8, 55u8, 5u8, 74u8, 238u8, 222u8, 183u8, 165u8,
                            7u8, 55u8, 101u8, 110u8, 214u8, 185u8, 171u8, 217u8, 125u8,
                            166u8, 172u8, 84u8, 147u8, 183u8,
                        ],
                    )
                }
            }
            pub mod floor {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod permissioned {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::bool;
            }
            pub mod nominations {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ::subxt::utils::AccountId32;
            }
            pub mod nominees {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::AccountId32;
                }
                pub type Output = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            pub mod chosen {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    ::subxt::utils::Static<::stalhof_primitives::organisation::OrgId>,
                >;
            }
            pub mod previous_seats {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    runtime_types::pallet_network::Seat<::subxt::utils::AccountId32>,
                >;
            }
            pub mod running_seats {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    runtime_types::pallet_network::Seat<::subxt::utils::AccountId32>,
                >;
            }
            pub mod queued_seats {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    runtime_types::pallet_network::Seat<::subxt::utils::AccountId32>,
                >;
            }
            pub mod nodes {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::Static<
                        ::stalhof_primitives::peer_id::PeerId,
                    >;
                }
                pub type Output = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            pub mod nodes_of {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                    pub type Param1 = ::subxt::utils::Static<
                        ::stalhof_primitives::peer_id::PeerId,
                    >;
                }
                pub type Output = ();
            }
        }
        pub mod constants {
            use super::runtime_types;
            pub struct ConstantsApi;
            impl ConstantsApi {
                pub fn max_validators(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Network",
                        "MaxValidators",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
                pub fn max_nodes(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Network",
                        "MaxNodes",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
            }
        }
    }
    pub mod utility {
        use super::root_mod;
        use super::runtime_types;
        pub type Error = runtime_types::pallet_utility::pallet::Error;
        pub type Call = runtime_types::pallet_utility::pallet::Call;
        pub mod calls {
            use super::root_mod;
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Batch {
                pub calls: batch::Calls,
            }
            pub mod batch {
                use super::runtime_types;
                pub type Calls = ::subxt::alloc::vec::Vec<
                    runtime_types::stalhof_runtime::RuntimeCall,
                >;
            }
            impl Batch {
                const PALLET_NAME: &'static str = "Utility";
                const CALL_NAME: &'static str = "batch";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Batch {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AsDerivative {
                pub index: as_derivative::Index,
                pub call: ::subxt::alloc::boxed::Box<as_derivative::Call>,
            }
            pub mod as_derivative {
                use super::runtime_types;
                pub type Index = ::core::primitive::u16;
                pub type Call = runtime_types::stalhof_runtime::RuntimeCall;
            }
            impl AsDerivative {
                const PALLET_NAME: &'static str = "Utility";
                const CALL_NAME: &'static str = "as_derivative";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for AsDerivative {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct BatchAll {
                pub calls: batch_all::Calls,
            }
            pub mod batch_all {
                use super::runtime_types;
                pub type Calls = ::subxt::alloc::vec::Vec<
                    runtime_types::stalhof_runtime::RuntimeCall,
                >;
            }
            impl BatchAll {
                const PALLET_NAME: &'static str = "Utility";
                const CALL_NAME: &'static str = "batch_all";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for BatchAll {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DispatchAs {
                pub as_origin: ::subxt::alloc::boxed::Box<dispatch_as::AsOrigin>,
                pub call: ::subxt::alloc::boxed::Box<dispatch_as::Call>,
            }
            pub mod dispatch_as {
                use super::runtime_types;
                pub type AsOrigin = runtime_types::stalhof_runtime::OriginCaller;
                pub type Call = runtime_types::stalhof_runtime::RuntimeCall;
            }
            impl DispatchAs {
                const PALLET_NAME: &'static str = "Utility";
                const CALL_NAME: &'static str = "dispatch_as";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for DispatchAs {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ForceBatch {
                pub calls: force_batch::Calls,
            }
            pub mod force_batch {
                use super::runtime_types;
                pub type Calls = ::subxt::alloc::vec::Vec<
                    runtime_types::stalhof_runtime::RuntimeCall,
                >;
            }
            impl ForceBatch {
                const PALLET_NAME: &'static str = "Utility";
                const CALL_NAME: &'static str = "force_batch";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ForceBatch {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct WithWeight {
                pub call: ::subxt::alloc::boxed::Box<with_weight::Call>,
                pub weight: with_weight::Weight,
            }
            pub mod with_weight {
                use super::runtime_types;
                pub type Call = runtime_types::stalhof_runtime::RuntimeCall;
                pub type Weight = runtime_types::sp_weights::weight_v2::Weight;
            }
            impl WithWeight {
                const PALLET_NAME: &'static str = "Utility";
                const CALL_NAME: &'static str = "with_weight";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for WithWeight {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct IfElse {
                pub main: ::subxt::alloc::boxed::Box<if_else::Main>,
                pub fallback: ::subxt::alloc::boxed::Box<if_else::Fallback>,
            }
            pub mod if_else {
                use super::runtime_types;
                pub type Main = runtime_types::stalhof_runtime::RuntimeCall;
                pub type Fallback = runtime_types::stalhof_runtime::RuntimeCall;
            }
            impl IfElse {
                const PALLET_NAME: &'static str = "Utility";
                const CALL_NAME: &'static str = "if_else";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for IfElse {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DispatchAsFallible {
                pub as_origin: ::subxt::alloc::boxed::Box<
                    dispatch_as_fallible::AsOrigin,
                >,
                pub call: ::subxt::alloc::boxed::Box<dispatch_as_fallible::Call>,
            }
            pub mod dispatch_as_fallible {
                use super::runtime_types;
                pub type AsOrigin = runtime_types::stalhof_runtime::OriginCaller;
                pub type Call = runtime_types::stalhof_runtime::RuntimeCall;
            }
            impl DispatchAsFallible {
                const PALLET_NAME: &'static str = "Utility";
                const CALL_NAME: &'static str = "dispatch_as_fallible";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for DispatchAsFallible {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            pub mod api {
                pub struct TransactionApi;
                impl TransactionApi {
                    pub fn batch(
                        &self,
                        calls: super::batch::Calls,
                    ) -> ::subxt::transactions::StaticPayload<super::Batch> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Utility",
                            "batch",
                            super::Batch { calls },
                            [
                                222u8, 158u8, 146u8, 234u8, 142u8, 22u8, 27u8, 168u8, 209u8,
                                159u8, 2u8, 209u8, 169u8, 167u8, 152u8, 18u8, 236u8, 211u8,
                                69u8, 239u8, 169u8, 89u8, 192u8, 25u8, 184u8, 236u8, 51u8,
                                28u8, 156u8, 207u8, 56u8, 4u8,
                            ],
                        )
                    }
                    pub fn as_derivative(
                        &self,
                        index: super::as_derivative::Index,
                        call: super::as_derivative::Call,
                    ) -> ::subxt::transactions::StaticPayload<super::AsDerivative> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Utility",
                            "as_derivative",
                            super::AsDerivative {
                                index,
                                call: ::subxt::alloc::boxed::Box::new(call),
                            },
                            [
                                128u8, 224u8, 115u8, 243u8, 130u8, 61u8, 1u8, 66u8, 178u8,
                                138u8, 82u8, 31u8, 183u8, 74u8, 193u8, 198u8, 138u8, 173u8,
                                168u8, 34u8, 238u8, 120u8, 81u8, 150u8, 37u8, 8u8, 228u8,
                                200u8, 72u8, 3u8, 136u8, 232u8,
                            ],
                        )
                    }
                    pub fn batch_all(
                        &self,
                        calls: super::batch_all::Calls,
                    ) -> ::subxt::transactions::StaticPayload<super::BatchAll> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Utility",
                            "batch_all",
                            super::BatchAll { calls },
                            [
                                161u8, 89u8, 221u8, 219u8, 126u8, 243u8, 59u8, 223u8, 219u8,
                                81u8, 60u8, 25u8, 59u8, 110u8, 238u8, 141u8, 42u8, 127u8,
                                121u8, 219u8, 214u8, 146u8, 157u8, 247u8, 186u8, 89u8,
                                113u8, 125u8, 57u8, 175u8, 148u8, 180u8,
                            ],
                        )
                    }
                    pub fn dispatch_as(
                        &self,
                        as_origin: super::dispatch_as::AsOrigin,
                        call: super::dispatch_as::Call,
                    ) -> ::subxt::transactions::StaticPayload<super::DispatchAs> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Utility",
                            "dispatch_as",
                            super::DispatchAs {
                                as_origin: ::subxt::alloc::boxed::Box::new(as_origin),
                                call: ::subxt::alloc::boxed::Box::new(call),
                            },
                            [
                                45u8, 231u8, 89u8, 108u8, 162u8, 177u8, 236u8, 11u8, 21u8,
                                203u8, 213u8, 109u8, 155u8, 168u8, 183u8, 121u8, 128u8,
                                10u8, 92u8, 103u8, 12u8, 154u8, 79u8, 162u8, 18u8, 213u8,
                                241u8, 25u8, 26u8, 136u8, 112u8, 45u8,
                            ],
                        )
                    }
                    pub fn force_batch(
                        &self,
                        calls: super::force_batch::Calls,
                    ) -> ::subxt::transactions::StaticPayload<super::ForceBatch> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Utility",
                            "force_batch",
                            super::ForceBatch { calls },
                            [
                                109u8, 224u8, 206u8, 57u8, 76u8, 144u8, 93u8, 122u8, 71u8,
                                190u8, 25u8, 84u8, 47u8, 59u8, 132u8, 183u8, 131u8, 181u8,
                                142u8, 230u8, 30u8, 205u8, 153u8, 245u8, 100u8, 193u8, 10u8,
                                128u8, 76u8, 39u8, 103u8, 225u8,
                            ],
                        )
                    }
                    pub fn with_weight(
                        &self,
                        call: super::with_weight::Call,
                        weight: super::with_weight::Weight,
                    ) -> ::subxt::transactions::StaticPayload<super::WithWeight> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Utility",
                            "with_weight",
                            super::WithWeight {
                                call: ::subxt::alloc::boxed::Box::new(call),
                                weight,
                            },
                            [
                                142u8, 137u8, 156u8, 69u8, 59u8, 234u8, 170u8, 123u8, 150u8,
                                132u8, 119u8, 154u8, 4u8, 148u8, 48u8, 160u8, 35u8, 129u8,
                                233u8, 112u8, 58u8, 80u8, 156u8, 5u8, 33u8, 166u8, 135u8,
                                90u8, 196u8, 63u8, 41u8, 8u8,
                            ],
                        )
                    }
                    pub fn if_else(
                        &self,
                        main: super::if_else::Main,
                        fallback: super::if_else::Fallback,
                    ) -> ::subxt::transactions::StaticPayload<super::IfElse> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Utility",
                            "if_else",
                            super::IfElse {
                                main: ::subxt::alloc::boxed::Box::new(main),
                                fallback: ::subxt::alloc::boxed::Box::new(fallback),
                            },
                            [
                                113u8, 216u8, 31u8, 45u8, 179u8, 89u8, 147u8, 169u8, 14u8,
                                249u8, 17u8, 105u8, 155u8, 200u8, 87u8, 123u8, 88u8, 110u8,
                                96u8, 141u8, 206u8, 25u8, 197u8, 233u8, 246u8, 95u8, 134u8,
                                81u8, 35u8, 77u8, 206u8, 95u8,
                            ],
                        )
                    }
                    pub fn dispatch_as_fallible(
                        &self,
                        as_origin: super::dispatch_as_fallible::AsOrigin,
                        call: super::dispatch_as_fallible::Call,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::DispatchAsFallible,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Utility",
                            "dispatch_as_fallible",
                            super::DispatchAsFallible {
                                as_origin: ::subxt::alloc::boxed::Box::new(as_origin),
                                call: ::subxt::alloc::boxed::Box::new(call),
                            },
                            [
                                194u8, 105u8, 155u8, 113u8, 135u8, 197u8, 172u8, 49u8,
                                213u8, 72u8, 145u8, 143u8, 240u8, 160u8, 6u8, 121u8, 169u8,
                                33u8, 110u8, 242u8, 31u8, 78u8, 77u8, 112u8, 41u8, 228u8,
                                78u8, 148u8, 121u8, 18u8, 225u8, 48u8,
                            ],
                        )
                    }
                }
            }
        }
        pub type Event = runtime_types::pallet_utility::pallet::Event;
        pub mod events {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct BatchInterrupted {
                pub index: batch_interrupted::Index,
                pub error: batch_interrupted::Error,
            }
            pub mod batch_interrupted {
                use super::runtime_types;
                pub type Index = ::core::primitive::u32;
                pub type Error = runtime_types::sp_runtime::DispatchError;
            }
            impl BatchInterrupted {
                const PALLET_NAME: &'static str = "Utility";
                const EVENT_NAME: &'static str = "BatchInterrupted";
            }
            impl ::subxt::events::DecodeAsEvent for BatchInterrupted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct BatchCompleted;
            impl BatchCompleted {
                const PALLET_NAME: &'static str = "Utility";
                const EVENT_NAME: &'static str = "BatchCompleted";
            }
            impl ::subxt::events::DecodeAsEvent for BatchCompleted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct BatchCompletedWithErrors;
            impl BatchCompletedWithErrors {
                const PALLET_NAME: &'static str = "Utility";
                const EVENT_NAME: &'static str = "BatchCompletedWithErrors";
            }
            impl ::subxt::events::DecodeAsEvent for BatchCompletedWithErrors {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ItemCompleted;
            impl ItemCompleted {
                const PALLET_NAME: &'static str = "Utility";
                const EVENT_NAME: &'static str = "ItemCompleted";
            }
            impl ::subxt::events::DecodeAsEvent for ItemCompleted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ItemFailed {
                pub error: item_failed::Error,
            }
            pub mod item_failed {
                use super::runtime_types;
                pub type Error = runtime_types::sp_runtime::DispatchError;
            }
            impl ItemFailed {
                const PALLET_NAME: &'static str = "Utility";
                const EVENT_NAME: &'static str = "ItemFailed";
            }
            impl ::subxt::events::DecodeAsEvent for ItemFailed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DispatchedAs {
                pub result: dispatched_as::Result,
            }
            pub mod dispatched_as {
                use super::runtime_types;
                pub type Result = ::core::result::Result<
                    (),
                    runtime_types::sp_runtime::DispatchError,
                >;
            }
            impl DispatchedAs {
                const PALLET_NAME: &'static str = "Utility";
                const EVENT_NAME: &'static str = "DispatchedAs";
            }
            impl ::subxt::events::DecodeAsEvent for DispatchedAs {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct IfElseMainSuccess;
            impl IfElseMainSuccess {
                const PALLET_NAME: &'static str = "Utility";
                const EVENT_NAME: &'static str = "IfElseMainSuccess";
            }
            impl ::subxt::events::DecodeAsEvent for IfElseMainSuccess {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct IfElseFallbackCalled {
                pub main_error: if_else_fallback_called::MainError,
            }
            pub mod if_else_fallback_called {
                use super::runtime_types;
                pub type MainError = runtime_types::sp_runtime::DispatchError;
            }
            impl IfElseFallbackCalled {
                const PALLET_NAME: &'static str = "Utility";
                const EVENT_NAME: &'static str = "IfElseFallbackCalled";
            }
            impl ::subxt::events::DecodeAsEvent for IfElseFallbackCalled {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
        }
        pub mod constants {
            use super::runtime_types;
            pub struct ConstantsApi;
            impl ConstantsApi {
                pub fn batched_calls_limit(
                    &self,
                ) -> ::subxt::constants::StaticAddress<::core::primitive::u32> {
                    ::subxt::constants::StaticAddress::new_static(
                        "Utility",
                        "batched_calls_limit",
                        [
                            98u8, 252u8, 116u8, 72u8, 26u8, 180u8, 225u8, 83u8, 200u8,
                            157u8, 125u8, 151u8, 53u8, 76u8, 168u8, 26u8, 10u8, 9u8,
                            98u8, 68u8, 9u8, 178u8, 197u8, 113u8, 31u8, 79u8, 200u8,
                            90u8, 203u8, 100u8, 41u8, 145u8,
                        ],
                    )
                }
            }
        }
    }
    pub mod goods {
        use super::root_mod;
        use super::runtime_types;
        pub type Error = runtime_types::pallet_goods::pallet::Error;
        pub type Call = runtime_types::pallet_goods::pallet::Call;
        pub mod calls {
            use super::root_mod;
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetTradeItem {
                pub gtin: set_trade_item::Gtin,
                pub details: set_trade_item::Details,
            }
            pub mod set_trade_item {
                use super::runtime_types;
                pub type Gtin = ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>;
                pub type Details = runtime_types::pallet_goods::types::TradeItemDetails;
            }
            impl SetTradeItem {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "set_trade_item";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetTradeItem {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct WithdrawTradeItem {
                pub gtin: withdraw_trade_item::Gtin,
            }
            pub mod withdraw_trade_item {
                use super::runtime_types;
                pub type Gtin = ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>;
            }
            impl WithdrawTradeItem {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "withdraw_trade_item";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for WithdrawTradeItem {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct NameDistributor {
                pub gtin: name_distributor::Gtin,
                pub organisation: name_distributor::Organisation,
            }
            pub mod name_distributor {
                use super::runtime_types;
                pub type Gtin = ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl NameDistributor {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "name_distributor";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for NameDistributor {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DropDistributor {
                pub gtin: drop_distributor::Gtin,
                pub organisation: drop_distributor::Organisation,
            }
            pub mod drop_distributor {
                use super::runtime_types;
                pub type Gtin = ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl DropDistributor {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "drop_distributor";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for DropDistributor {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct GrantPool {
                pub gtin: grant_pool::Gtin,
                pub shape: grant_pool::Shape,
                pub producer: grant_pool::Producer,
                pub marks: grant_pool::Marks,
            }
            pub mod grant_pool {
                use super::runtime_types;
                pub type Gtin = ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>;
                pub type Shape = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::PoolShape,
                >;
                pub type Producer = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Marks = ::core::primitive::u64;
            }
            impl GrantPool {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "grant_pool";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for GrantPool {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ChangeGrant {
                pub pool: change_grant::Pool,
                pub marks: change_grant::Marks,
            }
            pub mod change_grant {
                use super::runtime_types;
                pub type Pool = ::core::primitive::u32;
                pub type Marks = ::core::primitive::u64;
            }
            impl ChangeGrant {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "change_grant";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ChangeGrant {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Commission {
                pub batch: commission::Batch,
            }
            pub mod commission {
                use super::runtime_types;
                pub type Batch = runtime_types::pallet_goods::types::NewBatch;
            }
            impl Commission {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "commission";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Commission {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct NameImporter {
                pub batch: name_importer::Batch,
                pub organisation: name_importer::Organisation,
            }
            pub mod name_importer {
                use super::runtime_types;
                pub type Batch = ::core::primitive::u32;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl NameImporter {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "name_importer";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for NameImporter {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct KeepManifest {
                pub batch: keep_manifest::Batch,
            }
            pub mod keep_manifest {
                use super::runtime_types;
                pub type Batch = ::core::primitive::u32;
            }
            impl KeepManifest {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "keep_manifest";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for KeepManifest {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DropManifest {
                pub batch: drop_manifest::Batch,
            }
            pub mod drop_manifest {
                use super::runtime_types;
                pub type Batch = ::core::primitive::u32;
            }
            impl DropManifest {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "drop_manifest";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for DropManifest {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Sell {
                pub items: sell::Items,
                pub place: sell::Place,
                pub sold: sell::Sold,
            }
            pub mod sell {
                use super::runtime_types;
                pub type Items = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    ::subxt::utils::Static<::stalhof_primitives::goods::ItemId>,
                >;
                pub type Place = ::subxt::utils::Static<::stalhof_primitives::gs1::Gln>;
                pub type Sold = ::subxt::utils::Static<
                    ::stalhof_primitives::time::Moment,
                >;
            }
            impl Sell {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "sell";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Sell {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct UndoSale {
                pub sale: undo_sale::Sale,
                pub place: undo_sale::Place,
            }
            pub mod undo_sale {
                use super::runtime_types;
                pub type Sale = ::core::primitive::u32;
                pub type Place = ::subxt::utils::Static<::stalhof_primitives::gs1::Gln>;
            }
            impl UndoSale {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "undo_sale";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for UndoSale {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DropSale {
                pub sale: drop_sale::Sale,
            }
            pub mod drop_sale {
                use super::runtime_types;
                pub type Sale = ::core::primitive::u32;
            }
            impl DropSale {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "drop_sale";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for DropSale {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ReturnItem {
                pub proof: return_item::Proof,
                pub reference: return_item::Reference,
            }
            pub mod return_item {
                use super::runtime_types;
                pub type Proof = runtime_types::pallet_goods::types::ItemProof;
                pub type Reference = [::core::primitive::u8; 32usize];
            }
            impl ReturnItem {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "return_item";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ReturnItem {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct InspectItem {
                pub item: inspect_item::Item,
                pub sound: inspect_item::Sound,
                pub reference: inspect_item::Reference,
            }
            pub mod inspect_item {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type Sound = ::core::primitive::bool;
                pub type Reference = [::core::primitive::u8; 32usize];
            }
            impl InspectItem {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "inspect_item";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for InspectItem {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ResealItem {
                pub item: reseal_item::Item,
                pub label_key: reseal_item::LabelKey,
                pub reference: reseal_item::Reference,
            }
            pub mod reseal_item {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type LabelKey = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::LabelKey,
                >;
                pub type Reference = [::core::primitive::u8; 32usize];
            }
            impl ResealItem {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "reseal_item";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ResealItem {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct LockItem {
                pub proof: lock_item::Proof,
                pub reference: lock_item::Reference,
            }
            pub mod lock_item {
                use super::runtime_types;
                pub type Proof = runtime_types::pallet_goods::types::ItemProof;
                pub type Reference = [::core::primitive::u8; 32usize];
            }
            impl LockItem {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "lock_item";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for LockItem {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ConfirmLock {
                pub item: confirm_lock::Item,
            }
            pub mod confirm_lock {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
            }
            impl ConfirmLock {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "confirm_lock";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ConfirmLock {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct UnlockItem {
                pub item: unlock_item::Item,
            }
            pub mod unlock_item {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
            }
            impl UnlockItem {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "unlock_item";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for UnlockItem {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ReportStolen {
                pub proof: report_stolen::Proof,
                pub reference: report_stolen::Reference,
            }
            pub mod report_stolen {
                use super::runtime_types;
                pub type Proof = runtime_types::pallet_goods::types::ItemProof;
                pub type Reference = [::core::primitive::u8; 32usize];
            }
            impl ReportStolen {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "report_stolen";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ReportStolen {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ReportDestroyed {
                pub proof: report_destroyed::Proof,
                pub reference: report_destroyed::Reference,
            }
            pub mod report_destroyed {
                use super::runtime_types;
                pub type Proof = runtime_types::pallet_goods::types::ItemProof;
                pub type Reference = [::core::primitive::u8; 32usize];
            }
            impl ReportDestroyed {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "report_destroyed";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ReportDestroyed {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Recall {
                pub gtin: recall::Gtin,
                pub class: recall::Class,
                pub reason: recall::Reason,
                pub scopes: recall::Scopes,
                pub evidence: recall::Evidence,
            }
            pub mod recall {
                use super::runtime_types;
                pub type Gtin = ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>;
                pub type Class = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::RecallClass,
                >;
                pub type Reason = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::RecallReason,
                >;
                pub type Scopes = runtime_types::bounded_collections::bounded_vec::BoundedVec<
                    runtime_types::pallet_goods::types::Scope,
                >;
                pub type Evidence = [::core::primitive::u8; 32usize];
            }
            impl Recall {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "recall";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Recall {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct WidenRecall {
                pub id: widen_recall::Id,
                pub scope: widen_recall::Scope,
            }
            pub mod widen_recall {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Scope = runtime_types::pallet_goods::types::Scope;
            }
            impl WidenRecall {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "widen_recall";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for WidenRecall {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AnnulRecall {
                pub id: annul_recall::Id,
                pub reference: annul_recall::Reference,
            }
            pub mod annul_recall {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Reference = [::core::primitive::u8; 32usize];
            }
            impl AnnulRecall {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "annul_recall";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for AnnulRecall {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ReportDuplicate {
                pub first: report_duplicate::First,
                pub second: report_duplicate::Second,
            }
            pub mod report_duplicate {
                use super::runtime_types;
                pub type First = runtime_types::pallet_goods::types::ItemProof;
                pub type Second = runtime_types::pallet_goods::types::ItemProof;
            }
            impl ReportDuplicate {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "report_duplicate";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ReportDuplicate {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ReportOutsidePool {
                pub proof: report_outside_pool::Proof,
            }
            pub mod report_outside_pool {
                use super::runtime_types;
                pub type Proof = runtime_types::pallet_goods::types::ItemProof;
            }
            impl ReportOutsidePool {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "report_outside_pool";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ReportOutsidePool {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ReportScans {
                pub proof: report_scans::Proof,
                pub scans: report_scans::Scans,
            }
            pub mod report_scans {
                use super::runtime_types;
                pub type Proof = runtime_types::pallet_goods::types::ItemProof;
                pub type Scans = ::core::primitive::u32;
            }
            impl ReportScans {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "report_scans";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for ReportScans {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Activate {
                pub activation: activate::Activation,
            }
            pub mod activate {
                use super::runtime_types;
                pub type Activation = runtime_types::pallet_goods::types::Activation;
            }
            impl Activate {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "activate";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Activate {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Transfer {
                pub transfer: transfer::Transfer,
            }
            pub mod transfer {
                use super::runtime_types;
                pub type Transfer = runtime_types::pallet_goods::types::Transfer;
            }
            impl Transfer {
                const PALLET_NAME: &'static str = "Goods";
                const CALL_NAME: &'static str = "transfer";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Transfer {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            pub mod api {
                pub struct TransactionApi;
                impl TransactionApi {
                    pub fn set_trade_item(
                        &self,
                        gtin: super::set_trade_item::Gtin,
                        details: super::set_trade_item::Details,
                    ) -> ::subxt::transactions::StaticPayload<super::SetTradeItem> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "set_trade_item",
                            super::SetTradeItem {
                                gtin,
                                details,
                            },
                            [
                                93u8, 75u8, 172u8, 12u8, 186u8, 187u8, 133u8, 216u8, 27u8,
                                137u8, 173u8, 109u8, 164u8, 165u8, 90u8, 88u8, 239u8, 120u8,
                                139u8, 101u8, 75u8, 156u8, 179u8, 52u8, 78u8, 67u8, 43u8,
                                213u8, 149u8, 9u8, 128u8, 155u8,
                            ],
                        )
                    }
                    pub fn withdraw_trade_item(
                        &self,
                        gtin: super::withdraw_trade_item::Gtin,
                    ) -> ::subxt::transactions::StaticPayload<super::WithdrawTradeItem> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "withdraw_trade_item",
                            super::WithdrawTradeItem { gtin },
                            [
                                133u8, 24u8, 116u8, 201u8, 5u8, 77u8, 134u8, 41u8, 68u8,
                                51u8, 165u8, 113u8, 93u8, 245u8, 129u8, 144u8, 122u8, 21u8,
                                228u8, 224u8, 175u8, 219u8, 22u8, 253u8, 183u8, 143u8, 5u8,
                                181u8, 237u8, 98u8, 235u8, 203u8,
                            ],
                        )
                    }
                    pub fn name_distributor(
                        &self,
                        gtin: super::name_distributor::Gtin,
                        organisation: super::name_distributor::Organisation,
                    ) -> ::subxt::transactions::StaticPayload<super::NameDistributor> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "name_distributor",
                            super::NameDistributor {
                                gtin,
                                organisation,
                            },
                            [
                                103u8, 198u8, 241u8, 174u8, 41u8, 34u8, 63u8, 127u8, 5u8,
                                251u8, 44u8, 49u8, 2u8, 90u8, 84u8, 240u8, 237u8, 208u8,
                                21u8, 212u8, 146u8, 205u8, 214u8, 186u8, 18u8, 74u8, 235u8,
                                221u8, 213u8, 233u8, 206u8, 71u8,
                            ],
                        )
                    }
                    pub fn drop_distributor(
                        &self,
                        gtin: super::drop_distributor::Gtin,
                        organisation: super::drop_distributor::Organisation,
                    ) -> ::subxt::transactions::StaticPayload<super::DropDistributor> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "drop_distributor",
                            super::DropDistributor {
                                gtin,
                                organisation,
                            },
                            [
                                230u8, 114u8, 77u8, 0u8, 31u8, 165u8, 151u8, 198u8, 118u8,
                                38u8, 207u8, 187u8, 170u8, 62u8, 13u8, 239u8, 75u8, 235u8,
                                242u8, 56u8, 226u8, 166u8, 171u8, 70u8, 230u8, 58u8, 172u8,
                                198u8, 206u8, 227u8, 75u8, 148u8,
                            ],
                        )
                    }
                    pub fn grant_pool(
                        &self,
                        gtin: super::grant_pool::Gtin,
                        shape: super::grant_pool::Shape,
                        producer: super::grant_pool::Producer,
                        marks: super::grant_pool::Marks,
                    ) -> ::subxt::transactions::StaticPayload<super::GrantPool> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "grant_pool",
                            super::GrantPool {
                                gtin,
                                shape,
                                producer,
                                marks,
                            },
                            [
                                165u8, 246u8, 28u8, 24u8, 62u8, 232u8, 31u8, 129u8, 5u8,
                                61u8, 66u8, 137u8, 57u8, 244u8, 117u8, 115u8, 85u8, 13u8,
                                27u8, 194u8, 255u8, 113u8, 245u8, 69u8, 88u8, 194u8, 56u8,
                                103u8, 186u8, 135u8, 252u8, 43u8,
                            ],
                        )
                    }
                    pub fn change_grant(
                        &self,
                        pool: super::change_grant::Pool,
                        marks: super::change_grant::Marks,
                    ) -> ::subxt::transactions::StaticPayload<super::ChangeGrant> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "change_grant",
                            super::ChangeGrant { pool, marks },
                            [
                                64u8, 203u8, 237u8, 247u8, 170u8, 253u8, 169u8, 192u8, 55u8,
                                1u8, 154u8, 44u8, 187u8, 130u8, 142u8, 164u8, 202u8, 245u8,
                                236u8, 214u8, 112u8, 11u8, 223u8, 210u8, 113u8, 0u8, 161u8,
                                59u8, 136u8, 227u8, 250u8, 56u8,
                            ],
                        )
                    }
                    pub fn commission(
                        &self,
                        batch: super::commission::Batch,
                    ) -> ::subxt::transactions::StaticPayload<super::Commission> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "commission",
                            super::Commission { batch },
                            [
                                64u8, 91u8, 168u8, 52u8, 191u8, 108u8, 14u8, 204u8, 190u8,
                                179u8, 223u8, 64u8, 164u8, 240u8, 7u8, 159u8, 135u8, 84u8,
                                34u8, 102u8, 86u8, 7u8, 240u8, 0u8, 128u8, 200u8, 54u8,
                                152u8, 129u8, 26u8, 251u8, 64u8,
                            ],
                        )
                    }
                    pub fn name_importer(
                        &self,
                        batch: super::name_importer::Batch,
                        organisation: super::name_importer::Organisation,
                    ) -> ::subxt::transactions::StaticPayload<super::NameImporter> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "name_importer",
                            super::NameImporter {
                                batch,
                                organisation,
                            },
                            [
                                153u8, 134u8, 96u8, 7u8, 134u8, 77u8, 166u8, 113u8, 155u8,
                                89u8, 74u8, 118u8, 38u8, 229u8, 33u8, 36u8, 7u8, 210u8,
                                234u8, 162u8, 13u8, 36u8, 83u8, 9u8, 154u8, 0u8, 255u8,
                                247u8, 195u8, 206u8, 8u8, 205u8,
                            ],
                        )
                    }
                    pub fn keep_manifest(
                        &self,
                        batch: super::keep_manifest::Batch,
                    ) -> ::subxt::transactions::StaticPayload<super::KeepManifest> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "keep_manifest",
                            super::KeepManifest { batch },
                            [
                                246u8, 86u8, 240u8, 103u8, 7u8, 28u8, 252u8, 187u8, 33u8,
                                180u8, 187u8, 58u8, 224u8, 177u8, 229u8, 98u8, 63u8, 116u8,
                                152u8, 232u8, 151u8, 157u8, 139u8, 200u8, 182u8, 123u8,
                                148u8, 2u8, 24u8, 100u8, 182u8, 42u8,
                            ],
                        )
                    }
                    pub fn drop_manifest(
                        &self,
                        batch: super::drop_manifest::Batch,
                    ) -> ::subxt::transactions::StaticPayload<super::DropManifest> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "drop_manifest",
                            super::DropManifest { batch },
                            [
                                31u8, 180u8, 148u8, 50u8, 2u8, 116u8, 179u8, 175u8, 228u8,
                                157u8, 239u8, 186u8, 233u8, 74u8, 47u8, 95u8, 74u8, 18u8,
                                71u8, 8u8, 166u8, 190u8, 224u8, 207u8, 27u8, 179u8, 181u8,
                                154u8, 167u8, 223u8, 149u8, 18u8,
                            ],
                        )
                    }
                    pub fn sell(
                        &self,
                        items: super::sell::Items,
                        place: super::sell::Place,
                        sold: super::sell::Sold,
                    ) -> ::subxt::transactions::StaticPayload<super::Sell> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "sell",
                            super::Sell { items, place, sold },
                            [
                                135u8, 192u8, 186u8, 147u8, 75u8, 161u8, 183u8, 204u8, 60u8,
                                34u8, 7u8, 170u8, 98u8, 194u8, 32u8, 154u8, 67u8, 246u8,
                                24u8, 69u8, 5u8, 213u8, 235u8, 182u8, 205u8, 25u8, 164u8,
                                16u8, 181u8, 174u8, 111u8, 22u8,
                            ],
                        )
                    }
                    pub fn undo_sale(
                        &self,
                        sale: super::undo_sale::Sale,
                        place: super::undo_sale::Place,
                    ) -> ::subxt::transactions::StaticPayload<super::UndoSale> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "undo_sale",
                            super::UndoSale { sale, place },
                            [
                                194u8, 88u8, 95u8, 221u8, 43u8, 64u8, 61u8, 66u8, 176u8,
                                87u8, 122u8, 29u8, 66u8, 255u8, 185u8, 3u8, 83u8, 24u8,
                                242u8, 241u8, 0u8, 72u8, 181u8, 229u8, 70u8, 117u8, 145u8,
                                78u8, 224u8, 95u8, 195u8, 5u8,
                            ],
                        )
                    }
                    pub fn drop_sale(
                        &self,
                        sale: super::drop_sale::Sale,
                    ) -> ::subxt::transactions::StaticPayload<super::DropSale> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "drop_sale",
                            super::DropSale { sale },
                            [
                                99u8, 143u8, 50u8, 234u8, 22u8, 40u8, 208u8, 132u8, 116u8,
                                169u8, 249u8, 109u8, 142u8, 145u8, 113u8, 150u8, 27u8,
                                109u8, 102u8, 22u8, 230u8, 59u8, 64u8, 191u8, 204u8, 103u8,
                                255u8, 10u8, 38u8, 227u8, 65u8, 178u8,
                            ],
                        )
                    }
                    pub fn return_item(
                        &self,
                        proof: super::return_item::Proof,
                        reference: super::return_item::Reference,
                    ) -> ::subxt::transactions::StaticPayload<super::ReturnItem> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "return_item",
                            super::ReturnItem {
                                proof,
                                reference,
                            },
                            [
                                96u8, 183u8, 160u8, 75u8, 127u8, 246u8, 235u8, 90u8, 3u8,
                                173u8, 98u8, 95u8, 54u8, 204u8, 107u8, 121u8, 99u8, 158u8,
                                238u8, 41u8, 211u8, 67u8, 85u8, 170u8, 86u8, 61u8, 245u8,
                                24u8, 244u8, 25u8, 183u8, 152u8,
                            ],
                        )
                    }
                    pub fn inspect_item(
                        &self,
                        item: super::inspect_item::Item,
                        sound: super::inspect_item::Sound,
                        reference: super::inspect_item::Reference,
                    ) -> ::subxt::transactions::StaticPayload<super::InspectItem> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "inspect_item",
                            super::InspectItem {
                                item,
                                sound,
                                reference,
                            },
                            [
                                145u8, 109u8, 38u8, 203u8, 176u8, 250u8, 207u8, 46u8, 75u8,
                                138u8, 135u8, 250u8, 66u8, 90u8, 118u8, 94u8, 36u8, 156u8,
                                164u8, 65u8, 237u8, 104u8, 114u8, 167u8, 45u8, 239u8, 67u8,
                                74u8, 111u8, 252u8, 130u8, 65u8,
                            ],
                        )
                    }
                    pub fn reseal_item(
                        &self,
                        item: super::reseal_item::Item,
                        label_key: super::reseal_item::LabelKey,
                        reference: super::reseal_item::Reference,
                    ) -> ::subxt::transactions::StaticPayload<super::ResealItem> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "reseal_item",
                            super::ResealItem {
                                item,
                                label_key,
                                reference,
                            },
                            [
                                239u8, 31u8, 113u8, 59u8, 85u8, 90u8, 84u8, 213u8, 175u8,
                                182u8, 77u8, 44u8, 137u8, 112u8, 230u8, 183u8, 39u8, 4u8,
                                214u8, 137u8, 10u8, 212u8, 252u8, 63u8, 26u8, 216u8, 87u8,
                                106u8, 86u8, 142u8, 211u8, 75u8,
                            ],
                        )
                    }
                    pub fn lock_item(
                        &self,
                        proof: super::lock_item::Proof,
                        reference: super::lock_item::Reference,
                    ) -> ::subxt::transactions::StaticPayload<super::LockItem> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "lock_item",
                            super::LockItem {
                                proof,
                                reference,
                            },
                            [
                                27u8, 4u8, 232u8, 44u8, 246u8, 15u8, 11u8, 126u8, 130u8,
                                225u8, 82u8, 191u8, 29u8, 37u8, 62u8, 27u8, 3u8, 225u8,
                                27u8, 54u8, 10u8, 23u8, 108u8, 75u8, 43u8, 188u8, 252u8,
                                220u8, 158u8, 51u8, 29u8, 88u8,
                            ],
                        )
                    }
                    pub fn confirm_lock(
                        &self,
                        item: super::confirm_lock::Item,
                    ) -> ::subxt::transactions::StaticPayload<super::ConfirmLock> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "confirm_lock",
                            super::ConfirmLock { item },
                            [
                                152u8, 109u8, 69u8, 135u8, 196u8, 243u8, 35u8, 163u8, 138u8,
                                185u8, 202u8, 223u8, 157u8, 87u8, 70u8, 249u8, 225u8, 187u8,
                                12u8, 139u8, 236u8, 213u8, 2u8, 30u8, 92u8, 226u8, 94u8,
                                164u8, 14u8, 123u8, 61u8, 147u8,
                            ],
                        )
                    }
                    pub fn unlock_item(
                        &self,
                        item: super::unlock_item::Item,
                    ) -> ::subxt::transactions::StaticPayload<super::UnlockItem> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "unlock_item",
                            super::UnlockItem { item },
                            [
                                200u8, 102u8, 216u8, 194u8, 178u8, 8u8, 172u8, 149u8, 75u8,
                                91u8, 86u8, 161u8, 255u8, 46u8, 183u8, 5u8, 241u8, 214u8,
                                186u8, 36u8, 243u8, 79u8, 24u8, 187u8, 156u8, 255u8, 43u8,
                                107u8, 99u8, 146u8, 36u8, 196u8,
                            ],
                        )
                    }
                    pub fn report_stolen(
                        &self,
                        proof: super::report_stolen::Proof,
                        reference: super::report_stolen::Reference,
                    ) -> ::subxt::transactions::StaticPayload<super::ReportStolen> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "report_stolen",
                            super::ReportStolen {
                                proof,
                                reference,
                            },
                            [
                                109u8, 10u8, 215u8, 202u8, 95u8, 168u8, 131u8, 73u8, 81u8,
                                243u8, 93u8, 159u8, 194u8, 235u8, 76u8, 47u8, 173u8, 22u8,
                                104u8, 120u8, 82u8, 213u8, 205u8, 185u8, 164u8, 60u8, 179u8,
                                43u8, 234u8, 22u8, 17u8, 179u8,
                            ],
                        )
                    }
                    pub fn report_destroyed(
                        &self,
                        proof: super::report_destroyed::Proof,
                        reference: super::report_destroyed::Reference,
                    ) -> ::subxt::transactions::StaticPayload<super::ReportDestroyed> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "report_destroyed",
                            super::ReportDestroyed {
                                proof,
                                reference,
                            },
                            [
                                192u8, 25u8, 59u8, 214u8, 137u8, 116u8, 122u8, 151u8, 43u8,
                                142u8, 75u8, 193u8, 115u8, 67u8, 197u8, 137u8, 162u8, 215u8,
                                250u8, 80u8, 84u8, 154u8, 18u8, 93u8, 245u8, 105u8, 80u8,
                                71u8, 216u8, 237u8, 24u8, 65u8,
                            ],
                        )
                    }
                    pub fn recall(
                        &self,
                        gtin: super::recall::Gtin,
                        class: super::recall::Class,
                        reason: super::recall::Reason,
                        scopes: super::recall::Scopes,
                        evidence: super::recall::Evidence,
                    ) -> ::subxt::transactions::StaticPayload<super::Recall> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "recall",
                            super::Recall {
                                gtin,
                                class,
                                reason,
                                scopes,
                                evidence,
                            },
                            [
                                142u8, 28u8, 54u8, 6u8, 141u8, 57u8, 92u8, 211u8, 253u8,
                                6u8, 82u8, 128u8, 113u8, 86u8, 106u8, 230u8, 163u8, 245u8,
                                143u8, 135u8, 89u8, 64u8, 111u8, 107u8, 250u8, 96u8, 152u8,
                                122u8, 41u8, 252u8, 99u8, 10u8,
                            ],
                        )
                    }
                    pub fn widen_recall(
                        &self,
                        id: super::widen_recall::Id,
                        scope: super::widen_recall::Scope,
                    ) -> ::subxt::transactions::StaticPayload<super::WidenRecall> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "widen_recall",
                            super::WidenRecall { id, scope },
                            [
                                182u8, 171u8, 191u8, 219u8, 35u8, 89u8, 90u8, 63u8, 189u8,
                                137u8, 116u8, 235u8, 133u8, 12u8, 91u8, 203u8, 64u8, 68u8,
                                128u8, 17u8, 56u8, 168u8, 20u8, 126u8, 93u8, 207u8, 219u8,
                                94u8, 114u8, 94u8, 233u8, 53u8,
                            ],
                        )
                    }
                    pub fn annul_recall(
                        &self,
                        id: super::annul_recall::Id,
                        reference: super::annul_recall::Reference,
                    ) -> ::subxt::transactions::StaticPayload<super::AnnulRecall> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "annul_recall",
                            super::AnnulRecall {
                                id,
                                reference,
                            },
                            [
                                211u8, 253u8, 163u8, 142u8, 125u8, 59u8, 191u8, 233u8,
                                120u8, 16u8, 200u8, 233u8, 224u8, 5u8, 20u8, 173u8, 158u8,
                                208u8, 227u8, 64u8, 223u8, 128u8, 27u8, 126u8, 70u8, 157u8,
                                156u8, 155u8, 52u8, 255u8, 191u8, 200u8,
                            ],
                        )
                    }
                    pub fn report_duplicate(
                        &self,
                        first: super::report_duplicate::First,
                        second: super::report_duplicate::Second,
                    ) -> ::subxt::transactions::StaticPayload<super::ReportDuplicate> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "report_duplicate",
                            super::ReportDuplicate {
                                first,
                                second,
                            },
                            [
                                110u8, 80u8, 178u8, 181u8, 236u8, 5u8, 85u8, 37u8, 190u8,
                                20u8, 226u8, 215u8, 203u8, 143u8, 234u8, 19u8, 237u8, 39u8,
                                244u8, 25u8, 140u8, 182u8, 190u8, 115u8, 63u8, 25u8, 214u8,
                                126u8, 125u8, 243u8, 131u8, 224u8,
                            ],
                        )
                    }
                    pub fn report_outside_pool(
                        &self,
                        proof: super::report_outside_pool::Proof,
                    ) -> ::subxt::transactions::StaticPayload<super::ReportOutsidePool> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "report_outside_pool",
                            super::ReportOutsidePool { proof },
                            [
                                161u8, 4u8, 202u8, 194u8, 146u8, 245u8, 221u8, 188u8, 127u8,
                                148u8, 106u8, 57u8, 6u8, 89u8, 60u8, 40u8, 201u8, 105u8,
                                154u8, 239u8, 31u8, 72u8, 152u8, 6u8, 91u8, 182u8, 36u8,
                                129u8, 126u8, 112u8, 209u8, 168u8,
                            ],
                        )
                    }
                    pub fn report_scans(
                        &self,
                        proof: super::report_scans::Proof,
                        scans: super::report_scans::Scans,
                    ) -> ::subxt::transactions::StaticPayload<super::ReportScans> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "report_scans",
                            super::ReportScans { proof, scans },
                            [
                                174u8, 218u8, 253u8, 214u8, 178u8, 165u8, 233u8, 35u8,
                                132u8, 48u8, 212u8, 46u8, 141u8, 213u8, 7u8, 163u8, 25u8,
                                215u8, 236u8, 230u8, 177u8, 238u8, 97u8, 37u8, 2u8, 75u8,
                                198u8, 106u8, 123u8, 154u8, 237u8, 206u8,
                            ],
                        )
                    }
                    pub fn activate(
                        &self,
                        activation: super::activate::Activation,
                    ) -> ::subxt::transactions::StaticPayload<super::Activate> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "activate",
                            super::Activate { activation },
                            [
                                122u8, 88u8, 243u8, 183u8, 134u8, 190u8, 84u8, 130u8, 177u8,
                                117u8, 138u8, 241u8, 154u8, 95u8, 165u8, 222u8, 65u8, 123u8,
                                28u8, 89u8, 132u8, 49u8, 74u8, 172u8, 110u8, 11u8, 31u8,
                                170u8, 200u8, 100u8, 55u8, 3u8,
                            ],
                        )
                    }
                    pub fn transfer(
                        &self,
                        transfer: super::transfer::Transfer,
                    ) -> ::subxt::transactions::StaticPayload<super::Transfer> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Goods",
                            "transfer",
                            super::Transfer { transfer },
                            [
                                56u8, 99u8, 96u8, 103u8, 24u8, 238u8, 42u8, 57u8, 200u8,
                                58u8, 202u8, 10u8, 215u8, 15u8, 186u8, 242u8, 70u8, 74u8,
                                163u8, 112u8, 221u8, 114u8, 66u8, 93u8, 26u8, 69u8, 141u8,
                                49u8, 61u8, 115u8, 245u8, 2u8,
                            ],
                        )
                    }
                }
            }
        }
        pub type Event = runtime_types::pallet_goods::pallet::Event;
        pub mod events {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TradeItemSet {
                pub gtin: trade_item_set::Gtin,
                pub licensee: trade_item_set::Licensee,
                pub details: trade_item_set::Details,
            }
            pub mod trade_item_set {
                use super::runtime_types;
                pub type Gtin = ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>;
                pub type Licensee = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Details = runtime_types::pallet_goods::types::TradeItemDetails;
            }
            impl TradeItemSet {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "TradeItemSet";
            }
            impl ::subxt::events::DecodeAsEvent for TradeItemSet {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct TradeItemWithdrawn {
                pub gtin: trade_item_withdrawn::Gtin,
                pub licensee: trade_item_withdrawn::Licensee,
                pub day: trade_item_withdrawn::Day,
            }
            pub mod trade_item_withdrawn {
                use super::runtime_types;
                pub type Gtin = ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>;
                pub type Licensee = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Day = ::subxt::utils::Static<::stalhof_primitives::time::Day>;
            }
            impl TradeItemWithdrawn {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "TradeItemWithdrawn";
            }
            impl ::subxt::events::DecodeAsEvent for TradeItemWithdrawn {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DistributorNamed {
                pub gtin: distributor_named::Gtin,
                pub organisation: distributor_named::Organisation,
            }
            pub mod distributor_named {
                use super::runtime_types;
                pub type Gtin = ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl DistributorNamed {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "DistributorNamed";
            }
            impl ::subxt::events::DecodeAsEvent for DistributorNamed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DistributorDropped {
                pub gtin: distributor_dropped::Gtin,
                pub organisation: distributor_dropped::Organisation,
            }
            pub mod distributor_dropped {
                use super::runtime_types;
                pub type Gtin = ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl DistributorDropped {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "DistributorDropped";
            }
            impl ::subxt::events::DecodeAsEvent for DistributorDropped {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct PoolGranted {
                pub id: pool_granted::Id,
                pub pool: pool_granted::Pool,
            }
            pub mod pool_granted {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Pool = runtime_types::pallet_goods::types::Pool;
            }
            impl PoolGranted {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "PoolGranted";
            }
            impl ::subxt::events::DecodeAsEvent for PoolGranted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct GrantChanged {
                pub id: grant_changed::Id,
                pub granted: grant_changed::Granted,
            }
            pub mod grant_changed {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Granted = ::core::primitive::u64;
            }
            impl GrantChanged {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "GrantChanged";
            }
            impl ::subxt::events::DecodeAsEvent for GrantChanged {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct PoolClosed {
                pub id: pool_closed::Id,
            }
            pub mod pool_closed {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl PoolClosed {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "PoolClosed";
            }
            impl ::subxt::events::DecodeAsEvent for PoolClosed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Commissioned {
                pub id: commissioned::Id,
                pub batch: commissioned::Batch,
            }
            pub mod commissioned {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Batch = runtime_types::pallet_goods::types::Batch;
            }
            impl Commissioned {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Commissioned";
            }
            impl ::subxt::events::DecodeAsEvent for Commissioned {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ImporterNamed {
                pub batch: importer_named::Batch,
                pub organisation: importer_named::Organisation,
            }
            pub mod importer_named {
                use super::runtime_types;
                pub type Batch = ::core::primitive::u32;
                pub type Organisation = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl ImporterNamed {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "ImporterNamed";
            }
            impl ::subxt::events::DecodeAsEvent for ImporterNamed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ManifestKept {
                pub batch: manifest_kept::Batch,
                pub keeper: manifest_kept::Keeper,
            }
            pub mod manifest_kept {
                use super::runtime_types;
                pub type Batch = ::core::primitive::u32;
                pub type Keeper = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl ManifestKept {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "ManifestKept";
            }
            impl ::subxt::events::DecodeAsEvent for ManifestKept {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ManifestDropped {
                pub batch: manifest_dropped::Batch,
                pub keeper: manifest_dropped::Keeper,
            }
            pub mod manifest_dropped {
                use super::runtime_types;
                pub type Batch = ::core::primitive::u32;
                pub type Keeper = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl ManifestDropped {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "ManifestDropped";
            }
            impl ::subxt::events::DecodeAsEvent for ManifestDropped {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Sold {
                pub id: sold::Id,
                pub sale: sold::Sale,
            }
            pub mod sold {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Sale = runtime_types::pallet_goods::types::Sale;
            }
            impl Sold {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Sold";
            }
            impl ::subxt::events::DecodeAsEvent for Sold {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SaleUndone {
                pub id: sale_undone::Id,
                pub by: sale_undone::By,
            }
            pub mod sale_undone {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type By = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl SaleUndone {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "SaleUndone";
            }
            impl ::subxt::events::DecodeAsEvent for SaleUndone {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SaleDropped {
                pub id: sale_dropped::Id,
            }
            pub mod sale_dropped {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl SaleDropped {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "SaleDropped";
            }
            impl ::subxt::events::DecodeAsEvent for SaleDropped {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Returned {
                pub item: returned::Item,
                pub said: returned::Said,
            }
            pub mod returned {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type Said = runtime_types::pallet_goods::types::Said;
            }
            impl Returned {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Returned";
            }
            impl ::subxt::events::DecodeAsEvent for Returned {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Inspected {
                pub item: inspected::Item,
                pub sound: inspected::Sound,
                pub said: inspected::Said,
            }
            pub mod inspected {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type Sound = ::core::primitive::bool;
                pub type Said = runtime_types::pallet_goods::types::Said;
            }
            impl Inspected {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Inspected";
            }
            impl ::subxt::events::DecodeAsEvent for Inspected {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Resealed {
                pub item: resealed::Item,
                pub label_key: resealed::LabelKey,
                pub said: resealed::Said,
            }
            pub mod resealed {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type LabelKey = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::LabelKey,
                >;
                pub type Said = runtime_types::pallet_goods::types::Said;
            }
            impl Resealed {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Resealed";
            }
            impl ::subxt::events::DecodeAsEvent for Resealed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Locked {
                pub item: locked::Item,
                pub lock: locked::Lock,
            }
            pub mod locked {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type Lock = runtime_types::pallet_goods::types::Lock;
            }
            impl Locked {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Locked";
            }
            impl ::subxt::events::DecodeAsEvent for Locked {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct LockConfirmed {
                pub item: lock_confirmed::Item,
                pub regulator: lock_confirmed::Regulator,
            }
            pub mod lock_confirmed {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type Regulator = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl LockConfirmed {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "LockConfirmed";
            }
            impl ::subxt::events::DecodeAsEvent for LockConfirmed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Unlocked {
                pub item: unlocked::Item,
                pub by: unlocked::By,
            }
            pub mod unlocked {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type By = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl Unlocked {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Unlocked";
            }
            impl ::subxt::events::DecodeAsEvent for Unlocked {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Stolen {
                pub item: stolen::Item,
                pub said: stolen::Said,
            }
            pub mod stolen {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type Said = runtime_types::pallet_goods::types::Said;
            }
            impl Stolen {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Stolen";
            }
            impl ::subxt::events::DecodeAsEvent for Stolen {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Destroyed {
                pub item: destroyed::Item,
                pub said: destroyed::Said,
            }
            pub mod destroyed {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type Said = runtime_types::pallet_goods::types::Said;
            }
            impl Destroyed {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Destroyed";
            }
            impl ::subxt::events::DecodeAsEvent for Destroyed {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Recalled {
                pub id: recalled::Id,
                pub recall: recalled::Recall,
            }
            pub mod recalled {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Recall = runtime_types::pallet_goods::types::Recall;
            }
            impl Recalled {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Recalled";
            }
            impl ::subxt::events::DecodeAsEvent for Recalled {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RecallWidened {
                pub id: recall_widened::Id,
                pub scope: recall_widened::Scope,
            }
            pub mod recall_widened {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type Scope = runtime_types::pallet_goods::types::Scope;
            }
            impl RecallWidened {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "RecallWidened";
            }
            impl ::subxt::events::DecodeAsEvent for RecallWidened {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RecallDisowned {
                pub id: recall_disowned::Id,
                pub by: recall_disowned::By,
                pub reference: recall_disowned::Reference,
            }
            pub mod recall_disowned {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
                pub type By = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Reference = [::core::primitive::u8; 32usize];
            }
            impl RecallDisowned {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "RecallDisowned";
            }
            impl ::subxt::events::DecodeAsEvent for RecallDisowned {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RecallAnnulled {
                pub id: recall_annulled::Id,
            }
            pub mod recall_annulled {
                use super::runtime_types;
                pub type Id = ::core::primitive::u32;
            }
            impl RecallAnnulled {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "RecallAnnulled";
            }
            impl ::subxt::events::DecodeAsEvent for RecallAnnulled {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DuplicateShown {
                pub gtin: duplicate_shown::Gtin,
                pub serial: duplicate_shown::Serial,
                pub duplicate: duplicate_shown::Duplicate,
            }
            pub mod duplicate_shown {
                use super::runtime_types;
                pub type Gtin = ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>;
                pub type Serial = ::subxt::utils::Static<
                    ::stalhof_primitives::gs1::Serial,
                >;
                pub type Duplicate = runtime_types::pallet_goods::types::Duplicate;
            }
            impl DuplicateShown {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "DuplicateShown";
            }
            impl ::subxt::events::DecodeAsEvent for DuplicateShown {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct OutsidePoolShown {
                pub item: outside_pool_shown::Item,
                pub serial: outside_pool_shown::Serial,
                pub by: outside_pool_shown::By,
            }
            pub mod outside_pool_shown {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type Serial = ::subxt::utils::Static<
                    ::stalhof_primitives::gs1::Serial,
                >;
                pub type By = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
            }
            impl OutsidePoolShown {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "OutsidePoolShown";
            }
            impl ::subxt::events::DecodeAsEvent for OutsidePoolShown {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ScansReported {
                pub item: scans_reported::Item,
                pub by: scans_reported::By,
                pub scans: scans_reported::Scans,
            }
            pub mod scans_reported {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type By = ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >;
                pub type Scans = ::core::primitive::u32;
            }
            impl ScansReported {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "ScansReported";
            }
            impl ::subxt::events::DecodeAsEvent for ScansReported {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Activated {
                pub item: activated::Item,
                pub holder: activated::Holder,
            }
            pub mod activated {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type Holder = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::LabelKey,
                >;
            }
            impl Activated {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Activated";
            }
            impl ::subxt::events::DecodeAsEvent for Activated {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ConflictNoted {
                pub item: conflict_noted::Item,
                pub holder: conflict_noted::Holder,
                pub count: conflict_noted::Count,
            }
            pub mod conflict_noted {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type Holder = [::core::primitive::u8; 32usize];
                pub type Count = ::core::primitive::u8;
            }
            impl ConflictNoted {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "ConflictNoted";
            }
            impl ::subxt::events::DecodeAsEvent for ConflictNoted {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Transferred {
                pub item: transferred::Item,
                pub holder: transferred::Holder,
                pub passes: transferred::Passes,
            }
            pub mod transferred {
                use super::runtime_types;
                pub type Item = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::ItemId,
                >;
                pub type Holder = ::subxt::utils::Static<
                    ::stalhof_primitives::goods::LabelKey,
                >;
                pub type Passes = ::core::primitive::u32;
            }
            impl Transferred {
                const PALLET_NAME: &'static str = "Goods";
                const EVENT_NAME: &'static str = "Transferred";
            }
            impl ::subxt::events::DecodeAsEvent for Transferred {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
        }
        pub mod storage {
            use super::root_mod;
            use super::runtime_types;
            pub struct StorageApi;
            impl StorageApi {
                pub fn trade_items(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (trade_items::input::Param0,),
                    trade_items::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "TradeItems",
                        [
                            141u8, 25u8, 143u8, 86u8, 149u8, 126u8, 8u8, 5u8, 27u8,
                            161u8, 211u8, 88u8, 186u8, 18u8, 100u8, 60u8, 94u8, 75u8,
                            33u8, 62u8, 28u8, 102u8, 149u8, 155u8, 70u8, 74u8, 245u8,
                            82u8, 48u8, 239u8, 125u8, 171u8,
                        ],
                    )
                }
                pub fn distributors(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (distributors::input::Param0, distributors::input::Param1),
                    distributors::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "Distributors",
                        [
                            147u8, 186u8, 254u8, 184u8, 211u8, 250u8, 230u8, 2u8, 211u8,
                            109u8, 25u8, 125u8, 144u8, 158u8, 45u8, 191u8, 97u8, 126u8,
                            217u8, 57u8, 114u8, 118u8, 241u8, 156u8, 74u8, 140u8, 220u8,
                            200u8, 50u8, 48u8, 225u8, 167u8,
                        ],
                    )
                }
                pub fn next_pool(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    next_pool::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "NextPool",
                        [
                            254u8, 138u8, 21u8, 106u8, 88u8, 85u8, 40u8, 211u8, 171u8,
                            115u8, 163u8, 17u8, 98u8, 197u8, 127u8, 212u8, 247u8, 34u8,
                            192u8, 125u8, 226u8, 161u8, 198u8, 148u8, 251u8, 221u8,
                            201u8, 163u8, 2u8, 49u8, 2u8, 66u8,
                        ],
                    )
                }
                pub fn pools(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (pools::input::Param0,),
                    pools::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "Pools",
                        [
                            222u8, 70u8, 211u8, 221u8, 123u8, 23u8, 126u8, 249u8, 161u8,
                            47u8, 134u8, 244u8, 143u8, 61u8, 11u8, 148u8, 222u8, 32u8,
                            170u8, 251u8, 19u8, 31u8, 6u8, 66u8, 118u8, 34u8, 233u8,
                            24u8, 205u8, 130u8, 107u8, 220u8,
                        ],
                    )
                }
                pub fn pools_of(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (pools_of::input::Param0, pools_of::input::Param1),
                    pools_of::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "PoolsOf",
                        [
                            238u8, 188u8, 33u8, 58u8, 208u8, 40u8, 139u8, 252u8, 9u8,
                            248u8, 228u8, 21u8, 85u8, 44u8, 58u8, 222u8, 162u8, 32u8,
                            12u8, 153u8, 127u8, 230u8, 247u8, 163u8, 96u8, 202u8, 116u8,
                            176u8, 60u8, 94u8, 168u8, 111u8,
                        ],
                    )
                }
                pub fn pool_places(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (pool_places::input::Param0,),
                    pool_places::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "PoolPlaces",
                        [
                            234u8, 17u8, 114u8, 155u8, 82u8, 196u8, 98u8, 227u8, 66u8,
                            42u8, 224u8, 12u8, 242u8, 69u8, 13u8, 99u8, 28u8, 24u8,
                            149u8, 143u8, 18u8, 200u8, 26u8, 3u8, 76u8, 56u8, 77u8,
                            255u8, 133u8, 154u8, 11u8, 53u8,
                        ],
                    )
                }
                pub fn next_batch(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    next_batch::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "NextBatch",
                        [
                            181u8, 219u8, 126u8, 255u8, 10u8, 55u8, 35u8, 210u8, 233u8,
                            37u8, 80u8, 29u8, 162u8, 118u8, 90u8, 128u8, 73u8, 244u8,
                            128u8, 177u8, 18u8, 112u8, 24u8, 216u8, 27u8, 202u8, 75u8,
                            61u8, 72u8, 87u8, 244u8, 118u8,
                        ],
                    )
                }
                pub fn batches(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (batches::input::Param0,),
                    batches::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "Batches",
                        [
                            247u8, 56u8, 169u8, 218u8, 47u8, 148u8, 180u8, 42u8, 16u8,
                            102u8, 7u8, 182u8, 129u8, 36u8, 133u8, 183u8, 86u8, 173u8,
                            35u8, 230u8, 180u8, 217u8, 191u8, 5u8, 207u8, 245u8, 222u8,
                            12u8, 248u8, 121u8, 115u8, 84u8,
                        ],
                    )
                }
                pub fn batches_of(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (batches_of::input::Param0, batches_of::input::Param1),
                    batches_of::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "BatchesOf",
                        [
                            84u8, 146u8, 92u8, 188u8, 227u8, 109u8, 171u8, 39u8, 212u8,
                            111u8, 38u8, 23u8, 70u8, 245u8, 26u8, 8u8, 88u8, 91u8, 122u8,
                            149u8, 223u8, 214u8, 204u8, 37u8, 155u8, 219u8, 162u8, 67u8,
                            129u8, 5u8, 163u8, 122u8,
                        ],
                    )
                }
                pub fn roots(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (roots::input::Param0,),
                    roots::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "Roots",
                        [
                            41u8, 125u8, 67u8, 29u8, 196u8, 170u8, 139u8, 103u8, 46u8,
                            226u8, 174u8, 77u8, 185u8, 208u8, 238u8, 31u8, 24u8, 19u8,
                            51u8, 55u8, 171u8, 184u8, 135u8, 155u8, 153u8, 135u8, 77u8,
                            167u8, 203u8, 102u8, 150u8, 98u8,
                        ],
                    )
                }
                pub fn importers(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (importers::input::Param0, importers::input::Param1),
                    importers::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "Importers",
                        [
                            36u8, 187u8, 138u8, 250u8, 252u8, 224u8, 18u8, 0u8, 116u8,
                            198u8, 112u8, 7u8, 162u8, 194u8, 164u8, 21u8, 222u8, 37u8,
                            105u8, 49u8, 181u8, 202u8, 130u8, 104u8, 134u8, 225u8, 117u8,
                            22u8, 180u8, 156u8, 66u8, 11u8,
                        ],
                    )
                }
                pub fn keepers(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (keepers::input::Param0, keepers::input::Param1),
                    keepers::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "Keepers",
                        [
                            108u8, 34u8, 41u8, 16u8, 224u8, 44u8, 183u8, 59u8, 105u8,
                            209u8, 39u8, 243u8, 164u8, 126u8, 252u8, 228u8, 129u8, 77u8,
                            137u8, 223u8, 32u8, 135u8, 28u8, 33u8, 234u8, 150u8, 18u8,
                            96u8, 99u8, 11u8, 173u8, 27u8,
                        ],
                    )
                }
                pub fn batch_faults(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (batch_faults::input::Param0,),
                    batch_faults::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "BatchFaults",
                        [
                            42u8, 193u8, 73u8, 167u8, 37u8, 213u8, 103u8, 112u8, 0u8,
                            246u8, 196u8, 184u8, 128u8, 39u8, 73u8, 154u8, 249u8, 253u8,
                            214u8, 71u8, 96u8, 16u8, 82u8, 73u8, 125u8, 110u8, 96u8,
                            180u8, 34u8, 30u8, 159u8, 135u8,
                        ],
                    )
                }
                pub fn producer_faults(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (producer_faults::input::Param0,),
                    producer_faults::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "ProducerFaults",
                        [
                            190u8, 73u8, 16u8, 241u8, 20u8, 96u8, 202u8, 234u8, 131u8,
                            241u8, 3u8, 254u8, 32u8, 78u8, 170u8, 66u8, 192u8, 107u8,
                            63u8, 131u8, 6u8, 32u8, 24u8, 216u8, 244u8, 227u8, 11u8,
                            221u8, 74u8, 163u8, 113u8, 133u8,
                        ],
                    )
                }
                pub fn chunks(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (chunks::input::Param0, chunks::input::Param1),
                    chunks::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "Chunks",
                        [
                            215u8, 50u8, 44u8, 213u8, 28u8, 55u8, 134u8, 231u8, 101u8,
                            64u8, 195u8, 42u8, 11u8, 134u8, 241u8, 3u8, 14u8, 227u8,
                            78u8, 134u8, 89u8, 69u8, 112u8, 40u8, 204u8, 0u8, 239u8,
                            250u8, 24u8, 245u8, 219u8, 83u8,
                        ],
                    )
                }
                pub fn records(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (records::input::Param0,),
                    records::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "Records",
                        [
                            221u8, 240u8, 2u8, 70u8, 87u8, 81u8, 25u8, 194u8, 68u8,
                            162u8, 142u8, 94u8, 7u8, 103u8, 84u8, 169u8, 146u8, 238u8,
                            187u8, 9u8, 36u8, 227u8, 21u8, 197u8, 223u8, 185u8, 55u8,
                            13u8, 26u8, 90u8, 241u8, 61u8,
                        ],
                    )
                }
                pub fn next_sale(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    next_sale::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "NextSale",
                        [
                            19u8, 116u8, 252u8, 115u8, 212u8, 21u8, 252u8, 221u8, 34u8,
                            157u8, 135u8, 37u8, 135u8, 235u8, 193u8, 75u8, 32u8, 207u8,
                            76u8, 130u8, 100u8, 110u8, 89u8, 93u8, 30u8, 216u8, 126u8,
                            23u8, 139u8, 187u8, 20u8, 62u8,
                        ],
                    )
                }
                pub fn sales(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (sales::input::Param0,),
                    sales::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "Sales",
                        [
                            21u8, 28u8, 134u8, 53u8, 147u8, 182u8, 121u8, 253u8, 18u8,
                            78u8, 181u8, 219u8, 188u8, 161u8, 42u8, 96u8, 67u8, 130u8,
                            152u8, 67u8, 77u8, 167u8, 149u8, 151u8, 239u8, 118u8, 66u8,
                            84u8, 0u8, 10u8, 123u8, 49u8,
                        ],
                    )
                }
                pub fn next_recall(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    next_recall::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "NextRecall",
                        [
                            172u8, 213u8, 212u8, 109u8, 110u8, 112u8, 1u8, 79u8, 82u8,
                            83u8, 218u8, 248u8, 167u8, 138u8, 220u8, 125u8, 71u8, 251u8,
                            89u8, 59u8, 240u8, 2u8, 147u8, 232u8, 62u8, 174u8, 107u8,
                            14u8, 62u8, 91u8, 195u8, 99u8,
                        ],
                    )
                }
                pub fn recalls(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (recalls::input::Param0,),
                    recalls::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "Recalls",
                        [
                            108u8, 85u8, 90u8, 254u8, 143u8, 216u8, 98u8, 206u8, 141u8,
                            35u8, 80u8, 0u8, 111u8, 180u8, 247u8, 156u8, 31u8, 20u8,
                            187u8, 103u8, 207u8, 50u8, 5u8, 102u8, 52u8, 86u8, 78u8,
                            160u8, 190u8, 51u8, 177u8, 7u8,
                        ],
                    )
                }
                pub fn recalls_of(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (recalls_of::input::Param0, recalls_of::input::Param1),
                    recalls_of::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "RecallsOf",
                        [
                            78u8, 189u8, 146u8, 158u8, 158u8, 216u8, 197u8, 124u8, 56u8,
                            76u8, 72u8, 123u8, 109u8, 252u8, 2u8, 104u8, 147u8, 112u8,
                            214u8, 220u8, 122u8, 201u8, 245u8, 60u8, 199u8, 155u8, 16u8,
                            239u8, 134u8, 20u8, 112u8, 2u8,
                        ],
                    )
                }
                pub fn in_force(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (in_force::input::Param0,),
                    in_force::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "InForce",
                        [
                            7u8, 70u8, 107u8, 183u8, 152u8, 99u8, 170u8, 177u8, 50u8,
                            233u8, 217u8, 199u8, 191u8, 188u8, 51u8, 203u8, 199u8, 2u8,
                            209u8, 52u8, 112u8, 112u8, 68u8, 104u8, 236u8, 49u8, 161u8,
                            43u8, 35u8, 221u8, 235u8, 233u8,
                        ],
                    )
                }
                pub fn prefix_lengths(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (prefix_lengths::input::Param0,),
                    prefix_lengths::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "PrefixLengths",
                        [
                            253u8, 96u8, 21u8, 127u8, 73u8, 97u8, 150u8, 121u8, 51u8,
                            167u8, 145u8, 123u8, 23u8, 216u8, 103u8, 4u8, 1u8, 97u8,
                            244u8, 89u8, 190u8, 73u8, 133u8, 91u8, 208u8, 6u8, 98u8,
                            74u8, 74u8, 219u8, 134u8, 4u8,
                        ],
                    )
                }
                pub fn recalled_items(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (recalled_items::input::Param0,),
                    recalled_items::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "RecalledItems",
                        [
                            8u8, 109u8, 126u8, 48u8, 164u8, 200u8, 143u8, 82u8, 84u8,
                            111u8, 39u8, 44u8, 255u8, 104u8, 145u8, 63u8, 11u8, 195u8,
                            166u8, 72u8, 34u8, 114u8, 24u8, 232u8, 173u8, 250u8, 209u8,
                            13u8, 53u8, 19u8, 54u8, 112u8,
                        ],
                    )
                }
                pub fn duplicates(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (duplicates::input::Param0,),
                    duplicates::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "Duplicates",
                        [
                            155u8, 194u8, 230u8, 84u8, 23u8, 8u8, 188u8, 202u8, 106u8,
                            112u8, 213u8, 24u8, 59u8, 227u8, 253u8, 68u8, 66u8, 179u8,
                            40u8, 162u8, 224u8, 24u8, 163u8, 87u8, 176u8, 48u8, 230u8,
                            115u8, 127u8, 162u8, 200u8, 211u8,
                        ],
                    )
                }
                pub fn outside_pool(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (outside_pool::input::Param0,),
                    outside_pool::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "OutsidePool",
                        [
                            255u8, 196u8, 116u8, 87u8, 103u8, 167u8, 173u8, 104u8, 187u8,
                            22u8, 147u8, 4u8, 47u8, 239u8, 39u8, 30u8, 85u8, 215u8, 49u8,
                            13u8, 157u8, 61u8, 100u8, 191u8, 245u8, 85u8, 44u8, 112u8,
                            130u8, 22u8, 63u8, 12u8,
                        ],
                    )
                }
                pub fn scan_alerts(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (scan_alerts::input::Param0,),
                    scan_alerts::Output,
                    ::subxt::utils::Maybe,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Goods",
                        "ScanAlerts",
                        [
                            230u8, 56u8, 48u8, 149u8, 127u8, 60u8, 145u8, 91u8, 198u8,
                            245u8, 190u8, 211u8, 241u8, 49u8, 178u8, 107u8, 49u8, 249u8,
                            45u8, 28u8, 20u8, 110u8, 65u8, 121u8, 13u8, 84u8, 22u8, 30u8,
                            62u8, 180u8, 139u8, 104u8,
                        ],
                    )
                }
            }
            pub mod trade_items {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::Static<
                        ::stalhof_primitives::gs1::Gtin,
                    >;
                }
                pub type Output = runtime_types::pallet_goods::types::TradeItem;
            }
            pub mod distributors {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::Static<
                        ::stalhof_primitives::gs1::Gtin,
                    >;
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ();
            }
            pub mod next_pool {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod pools {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_goods::types::Pool;
            }
            pub mod pools_of {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::Static<
                        ::stalhof_primitives::gs1::Gtin,
                    >;
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ();
            }
            pub mod pool_places {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 28usize];
                }
                pub type Output = (
                    runtime_types::pallet_goods::types::PoolPlace,
                    ::core::primitive::u32,
                );
            }
            pub mod next_batch {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod batches {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_goods::types::Batch;
            }
            pub mod batches_of {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::Static<
                        ::stalhof_primitives::gs1::Gtin,
                    >;
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ();
            }
            pub mod roots {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 32usize];
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod importers {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ();
            }
            pub mod keepers {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ();
            }
            pub mod batch_faults {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_goods::types::Faults;
            }
            pub mod producer_faults {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_goods::types::Faults;
            }
            pub mod chunks {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_goods::types::Chunk;
            }
            pub mod records {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 8usize];
                }
                pub type Output = runtime_types::pallet_goods::types::Record;
            }
            pub mod next_sale {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod sales {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_goods::types::Sale;
            }
            pub mod next_recall {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod recalls {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 4usize];
                }
                pub type Output = runtime_types::pallet_goods::types::Recall;
            }
            pub mod recalls_of {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::Static<
                        ::stalhof_primitives::gs1::Gtin,
                    >;
                    pub type Param1 = [::core::primitive::u8; 4usize];
                }
                pub type Output = ();
            }
            pub mod in_force {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = (
                        ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        ::subxt::utils::Static<::stalhof_primitives::goods::RecallClass>,
                        runtime_types::pallet_goods::types::Scope,
                    );
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod prefix_lengths {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = ::subxt::utils::Static<
                        ::stalhof_primitives::gs1::Gtin,
                    >;
                }
                pub type Output = ::core::primitive::u32;
            }
            pub mod recalled_items {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 9usize];
                }
                pub type Output = (
                    runtime_types::pallet_goods::types::RecalledPlace,
                    ::core::primitive::u32,
                );
            }
            pub mod duplicates {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = (
                        ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        ::subxt::utils::Static<::stalhof_primitives::gs1::Serial>,
                    );
                }
                pub type Output = runtime_types::pallet_goods::types::Duplicate;
            }
            pub mod outside_pool {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 8usize];
                }
                pub type Output = runtime_types::pallet_goods::types::Said;
            }
            pub mod scan_alerts {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                    pub type Param0 = [::core::primitive::u8; 8usize];
                }
                pub type Output = runtime_types::pallet_goods::types::ScanAlert;
            }
        }
    }
    pub mod sudo {
        use super::root_mod;
        use super::runtime_types;
        pub type Error = runtime_types::pallet_sudo::pallet::Error;
        pub type Call = runtime_types::pallet_sudo::pallet::Call;
        pub mod calls {
            use super::root_mod;
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Sudo {
                pub call: ::subxt::alloc::boxed::Box<sudo::Call>,
            }
            pub mod sudo {
                use super::runtime_types;
                pub type Call = runtime_types::stalhof_runtime::RuntimeCall;
            }
            impl Sudo {
                const PALLET_NAME: &'static str = "Sudo";
                const CALL_NAME: &'static str = "sudo";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for Sudo {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SudoUncheckedWeight {
                pub call: ::subxt::alloc::boxed::Box<sudo_unchecked_weight::Call>,
                pub weight: sudo_unchecked_weight::Weight,
            }
            pub mod sudo_unchecked_weight {
                use super::runtime_types;
                pub type Call = runtime_types::stalhof_runtime::RuntimeCall;
                pub type Weight = runtime_types::sp_weights::weight_v2::Weight;
            }
            impl SudoUncheckedWeight {
                const PALLET_NAME: &'static str = "Sudo";
                const CALL_NAME: &'static str = "sudo_unchecked_weight";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SudoUncheckedWeight {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SetKey {
                pub new: set_key::New,
            }
            pub mod set_key {
                use super::runtime_types;
                pub type New = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
            }
            impl SetKey {
                const PALLET_NAME: &'static str = "Sudo";
                const CALL_NAME: &'static str = "set_key";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SetKey {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SudoAs {
                pub who: sudo_as::Who,
                pub call: ::subxt::alloc::boxed::Box<sudo_as::Call>,
            }
            pub mod sudo_as {
                use super::runtime_types;
                pub type Who = ::subxt::utils::MultiAddress<
                    ::subxt::utils::AccountId32,
                    (),
                >;
                pub type Call = runtime_types::stalhof_runtime::RuntimeCall;
            }
            impl SudoAs {
                const PALLET_NAME: &'static str = "Sudo";
                const CALL_NAME: &'static str = "sudo_as";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for SudoAs {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RemoveKey;
            impl RemoveKey {
                const PALLET_NAME: &'static str = "Sudo";
                const CALL_NAME: &'static str = "remove_key";
            }
            impl ::subxt::extrinsics::DecodeAsExtrinsic for RemoveKey {
                fn is_extrinsic(pallet_name: &str, call_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && call_name == Self::CALL_NAME
                }
            }
            pub mod api {
                pub struct TransactionApi;
                impl TransactionApi {
                    pub fn sudo(
                        &self,
                        call: super::sudo::Call,
                    ) -> ::subxt::transactions::StaticPayload<super::Sudo> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Sudo",
                            "sudo",
                            super::Sudo {
                                call: ::subxt::alloc::boxed::Box::new(call),
                            },
                            [
                                154u8, 140u8, 153u8, 168u8, 90u8, 33u8, 41u8, 82u8, 13u8,
                                166u8, 111u8, 190u8, 145u8, 44u8, 6u8, 159u8, 3u8, 176u8,
                                239u8, 50u8, 113u8, 253u8, 41u8, 224u8, 140u8, 215u8, 62u8,
                                89u8, 234u8, 92u8, 218u8, 234u8,
                            ],
                        )
                    }
                    pub fn sudo_unchecked_weight(
                        &self,
                        call: super::sudo_unchecked_weight::Call,
                        weight: super::sudo_unchecked_weight::Weight,
                    ) -> ::subxt::transactions::StaticPayload<
                        super::SudoUncheckedWeight,
                    > {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Sudo",
                            "sudo_unchecked_weight",
                            super::SudoUncheckedWeight {
                                call: ::subxt::alloc::boxed::Box::new(call),
                                weight,
                            },
                            [
                                88u8, 142u8, 57u8, 117u8, 187u8, 137u8, 130u8, 26u8, 20u8,
                                156u8, 168u8, 33u8, 226u8, 20u8, 59u8, 89u8, 201u8, 214u8,
                                118u8, 203u8, 198u8, 151u8, 58u8, 69u8, 52u8, 12u8, 46u8,
                                187u8, 135u8, 68u8, 76u8, 207u8,
                            ],
                        )
                    }
                    pub fn set_key(
                        &self,
                        new: super::set_key::New,
                    ) -> ::subxt::transactions::StaticPayload<super::SetKey> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Sudo",
                            "set_key",
                            super::SetKey { new },
                            [
                                9u8, 73u8, 39u8, 205u8, 188u8, 127u8, 143u8, 54u8, 128u8,
                                94u8, 8u8, 227u8, 197u8, 44u8, 70u8, 93u8, 228u8, 196u8,
                                64u8, 165u8, 226u8, 158u8, 101u8, 192u8, 22u8, 193u8, 102u8,
                                84u8, 21u8, 35u8, 92u8, 198u8,
                            ],
                        )
                    }
                    pub fn sudo_as(
                        &self,
                        who: super::sudo_as::Who,
                        call: super::sudo_as::Call,
                    ) -> ::subxt::transactions::StaticPayload<super::SudoAs> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Sudo",
                            "sudo_as",
                            super::SudoAs {
                                who,
                                call: ::subxt::alloc::boxed::Box::new(call),
                            },
                            [
                                120u8, 31u8, 112u8, 191u8, 146u8, 58u8, 35u8, 132u8, 40u8,
                                83u8, 173u8, 30u8, 20u8, 13u8, 191u8, 103u8, 224u8, 209u8,
                                191u8, 53u8, 148u8, 57u8, 224u8, 75u8, 8u8, 67u8, 15u8,
                                227u8, 215u8, 63u8, 92u8, 0u8,
                            ],
                        )
                    }
                    pub fn remove_key(
                        &self,
                    ) -> ::subxt::transactions::StaticPayload<super::RemoveKey> {
                        ::subxt::transactions::StaticPayload::new_static(
                            "Sudo",
                            "remove_key",
                            super::RemoveKey {},
                            [
                                133u8, 253u8, 54u8, 175u8, 202u8, 239u8, 5u8, 198u8, 180u8,
                                138u8, 25u8, 28u8, 109u8, 40u8, 30u8, 56u8, 126u8, 100u8,
                                52u8, 205u8, 250u8, 191u8, 61u8, 195u8, 172u8, 142u8, 184u8,
                                239u8, 247u8, 10u8, 211u8, 79u8,
                            ],
                        )
                    }
                }
            }
        }
        pub type Event = runtime_types::pallet_sudo::pallet::Event;
        pub mod events {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Sudid {
                pub sudo_result: sudid::SudoResult,
            }
            pub mod sudid {
                use super::runtime_types;
                pub type SudoResult = ::core::result::Result<
                    (),
                    runtime_types::sp_runtime::DispatchError,
                >;
            }
            impl Sudid {
                const PALLET_NAME: &'static str = "Sudo";
                const EVENT_NAME: &'static str = "Sudid";
            }
            impl ::subxt::events::DecodeAsEvent for Sudid {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct KeyChanged {
                pub old: key_changed::Old,
                pub new: key_changed::New,
            }
            pub mod key_changed {
                use super::runtime_types;
                pub type Old = ::core::option::Option<::subxt::utils::AccountId32>;
                pub type New = ::subxt::utils::AccountId32;
            }
            impl KeyChanged {
                const PALLET_NAME: &'static str = "Sudo";
                const EVENT_NAME: &'static str = "KeyChanged";
            }
            impl ::subxt::events::DecodeAsEvent for KeyChanged {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct KeyRemoved;
            impl KeyRemoved {
                const PALLET_NAME: &'static str = "Sudo";
                const EVENT_NAME: &'static str = "KeyRemoved";
            }
            impl ::subxt::events::DecodeAsEvent for KeyRemoved {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SudoAsDone {
                pub sudo_result: sudo_as_done::SudoResult,
            }
            pub mod sudo_as_done {
                use super::runtime_types;
                pub type SudoResult = ::core::result::Result<
                    (),
                    runtime_types::sp_runtime::DispatchError,
                >;
            }
            impl SudoAsDone {
                const PALLET_NAME: &'static str = "Sudo";
                const EVENT_NAME: &'static str = "SudoAsDone";
            }
            impl ::subxt::events::DecodeAsEvent for SudoAsDone {
                fn is_event(pallet_name: &str, event_name: &str) -> bool {
                    pallet_name == Self::PALLET_NAME && event_name == Self::EVENT_NAME
                }
            }
        }
        pub mod storage {
            use super::root_mod;
            use super::runtime_types;
            pub struct StorageApi;
            impl StorageApi {
                pub fn key(
                    &self,
                ) -> ::subxt::storage::StaticAddress<
                    (),
                    key::Output,
                    ::subxt::utils::Yes,
                > {
                    ::subxt::storage::StaticAddress::new_static(
                        "Sudo",
                        "Key",
                        [
                            135u8, 9u8, 151u8, 148u8, 179u8, 127u8, 153u8, 3u8, 158u8,
                            91u8, 244u8, 242u8, 201u8, 85u8, 31u8, 10u8, 151u8, 125u8,
                            201u8, 113u8, 15u8, 104u8, 164u8, 246u8, 174u8, 14u8, 251u8,
                            184u8, 57u8, 223u8, 162u8, 139u8,
                        ],
                    )
                }
            }
            pub mod key {
                use super::root_mod;
                use super::runtime_types;
                pub mod input {
                    use super::runtime_types;
                }
                pub type Output = ::subxt::utils::AccountId32;
            }
        }
    }
    pub mod runtime_types {
        use super::runtime_types;
        pub mod bounded_collections {
            use super::runtime_types;
            pub mod bounded_vec {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct BoundedVec<_0>(pub ::subxt::alloc::vec::Vec<_0>);
            }
            pub mod weak_bounded_vec {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct WeakBoundedVec<_0>(pub ::subxt::alloc::vec::Vec<_0>);
            }
        }
        pub mod finality_grandpa {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Equivocation<_0, _1, _2> {
                pub round_number: ::core::primitive::u64,
                pub identity: _0,
                pub first: (_1, _2),
                pub second: (_1, _2),
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Precommit<_0, _1> {
                pub target_hash: _0,
                pub target_number: _1,
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Prevote<_0, _1> {
                pub target_hash: _0,
                pub target_number: _1,
            }
        }
        pub mod frame_metadata_hash_extension {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct CheckMetadataHash {
                pub mode: runtime_types::frame_metadata_hash_extension::Mode,
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum Mode {
                #[codec(index = 0)]
                Disabled,
                #[codec(index = 1)]
                Enabled,
            }
        }
        pub mod frame_support {
            use super::runtime_types;
            pub mod dispatch {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum DispatchClass {
                    #[codec(index = 0)]
                    Normal,
                    #[codec(index = 1)]
                    Operational,
                    #[codec(index = 2)]
                    Mandatory,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Pays {
                    #[codec(index = 0)]
                    Yes,
                    #[codec(index = 1)]
                    No,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct PerDispatchClass<_0> {
                    pub normal: _0,
                    pub operational: _0,
                    pub mandatory: _0,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum RawOrigin<_0> {
                    #[codec(index = 0)]
                    Root,
                    #[codec(index = 1)]
                    Signed(_0),
                    #[codec(index = 2)]
                    None,
                    #[codec(index = 3)]
                    Authorized,
                }
            }
            pub mod traits {
                use super::runtime_types;
                pub mod tokens {
                    use super::runtime_types;
                    pub mod misc {
                        use super::runtime_types;
                        #[derive(
                            ::subxt::ext::scale_decode::DecodeAsType,
                            ::subxt::ext::scale_encode::EncodeAsType,
                            Debug
                        )]
                        #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                        #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                        pub enum BalanceStatus {
                            #[codec(index = 0)]
                            Free,
                            #[codec(index = 1)]
                            Reserved,
                        }
                        #[derive(
                            ::subxt::ext::scale_decode::DecodeAsType,
                            ::subxt::ext::scale_encode::EncodeAsType,
                            Debug
                        )]
                        #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                        #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                        pub struct IdAmount<_0, _1> {
                            pub id: _0,
                            pub amount: _1,
                        }
                    }
                }
            }
        }
        pub mod frame_system {
            use super::runtime_types;
            pub mod extensions {
                use super::runtime_types;
                pub mod authorize_call {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct AuthorizeCall;
                }
                pub mod check_genesis {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct CheckGenesis;
                }
                pub mod check_mortality {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct CheckMortality(
                        pub runtime_types::sp_runtime::generic::era::Era,
                    );
                }
                pub mod check_non_zero_sender {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct CheckNonZeroSender;
                }
                pub mod check_spec_version {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct CheckSpecVersion;
                }
                pub mod check_tx_version {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct CheckTxVersion;
                }
                pub mod check_weight {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct CheckWeight;
                }
                pub mod weight_reclaim {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct WeightReclaim;
                }
            }
            pub mod limits {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct BlockLength {
                    pub max: runtime_types::frame_support::dispatch::PerDispatchClass<
                        ::core::primitive::u32,
                    >,
                    pub max_header_size: ::core::option::Option<::core::primitive::u32>,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct BlockWeights {
                    pub base_block: runtime_types::sp_weights::weight_v2::Weight,
                    pub max_block: runtime_types::sp_weights::weight_v2::Weight,
                    pub per_class: runtime_types::frame_support::dispatch::PerDispatchClass<
                        runtime_types::frame_system::limits::WeightsPerClass,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct WeightsPerClass {
                    pub base_extrinsic: runtime_types::sp_weights::weight_v2::Weight,
                    pub max_extrinsic: ::core::option::Option<
                        runtime_types::sp_weights::weight_v2::Weight,
                    >,
                    pub max_total: ::core::option::Option<
                        runtime_types::sp_weights::weight_v2::Weight,
                    >,
                    pub reserved: ::core::option::Option<
                        runtime_types::sp_weights::weight_v2::Weight,
                    >,
                }
            }
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    remark { remark: ::subxt::alloc::vec::Vec<::core::primitive::u8> },
                    #[codec(index = 1)]
                    set_heap_pages { pages: ::core::primitive::u64 },
                    #[codec(index = 2)]
                    set_code { code: ::subxt::alloc::vec::Vec<::core::primitive::u8> },
                    #[codec(index = 3)]
                    set_code_without_checks {
                        code: ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                    },
                    #[codec(index = 4)]
                    set_storage {
                        items: ::subxt::alloc::vec::Vec<
                            (
                                ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                                ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                            ),
                        >,
                    },
                    #[codec(index = 5)]
                    kill_storage {
                        keys: ::subxt::alloc::vec::Vec<
                            ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        >,
                    },
                    #[codec(index = 6)]
                    kill_prefix {
                        prefix: ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        subkeys: ::core::primitive::u32,
                    },
                    #[codec(index = 7)]
                    remark_with_event {
                        remark: ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                    },
                    #[codec(index = 9)]
                    authorize_upgrade { code_hash: ::subxt::utils::H256 },
                    #[codec(index = 10)]
                    authorize_upgrade_without_checks { code_hash: ::subxt::utils::H256 },
                    #[codec(index = 11)]
                    apply_authorized_upgrade {
                        code: ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    InvalidSpecName,
                    #[codec(index = 1)]
                    SpecVersionNeedsToIncrease,
                    #[codec(index = 2)]
                    FailedToExtractRuntimeVersion,
                    #[codec(index = 3)]
                    NonDefaultComposite,
                    #[codec(index = 4)]
                    NonZeroRefCount,
                    #[codec(index = 5)]
                    CallFiltered,
                    #[codec(index = 6)]
                    MultiBlockMigrationsOngoing,
                    #[codec(index = 7)]
                    NothingAuthorized,
                    #[codec(index = 8)]
                    Unauthorized,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    ExtrinsicSuccess {
                        dispatch_info: runtime_types::frame_system::DispatchEventInfo,
                    },
                    #[codec(index = 1)]
                    ExtrinsicFailed {
                        dispatch_error: runtime_types::sp_runtime::DispatchError,
                        dispatch_info: runtime_types::frame_system::DispatchEventInfo,
                    },
                    #[codec(index = 2)]
                    CodeUpdated { hash: ::subxt::utils::H256 },
                    #[codec(index = 3)]
                    NewAccount { account: ::subxt::utils::AccountId32 },
                    #[codec(index = 4)]
                    KilledAccount { account: ::subxt::utils::AccountId32 },
                    #[codec(index = 5)]
                    Remarked {
                        sender: ::subxt::utils::AccountId32,
                        hash: ::subxt::utils::H256,
                    },
                    #[codec(index = 6)]
                    UpgradeAuthorized {
                        code_hash: ::subxt::utils::H256,
                        check_version: ::core::primitive::bool,
                    },
                    #[codec(index = 7)]
                    RejectedInvalidAuthorizedUpgrade {
                        code_hash: ::subxt::utils::H256,
                        error: runtime_types::sp_runtime::DispatchError,
                    },
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct AccountInfo<_0, _1> {
                pub nonce: _0,
                pub consumers: ::core::primitive::u32,
                pub providers: ::core::primitive::u32,
                pub sufficients: ::core::primitive::u32,
                pub data: _1,
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct CodeUpgradeAuthorization {
                pub code_hash: ::subxt::utils::H256,
                pub check_version: ::core::primitive::bool,
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct DispatchEventInfo {
                pub weight: runtime_types::sp_weights::weight_v2::Weight,
                pub class: runtime_types::frame_support::dispatch::DispatchClass,
                pub pays_fee: runtime_types::frame_support::dispatch::Pays,
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct EventRecord<_0, _1> {
                pub phase: runtime_types::frame_system::Phase,
                pub event: _0,
                pub topics: ::subxt::alloc::vec::Vec<_1>,
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct LastRuntimeUpgradeInfo {
                #[codec(compact)]
                pub spec_version: ::core::primitive::u32,
                pub spec_name: ::subxt::alloc::string::String,
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum Phase {
                #[codec(index = 0)]
                ApplyExtrinsic(::core::primitive::u32),
                #[codec(index = 1)]
                Finalization,
                #[codec(index = 2)]
                Initialization,
            }
        }
        pub mod pallet_assets {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    create {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        admin: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        min_balance: ::core::primitive::u128,
                    },
                    #[codec(index = 1)]
                    force_create {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        owner: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        is_sufficient: ::core::primitive::bool,
                        #[codec(compact)]
                        min_balance: ::core::primitive::u128,
                    },
                    #[codec(index = 2)]
                    start_destroy { #[codec(compact)] id: ::core::primitive::u32 },
                    #[codec(index = 3)]
                    destroy_accounts { #[codec(compact)] id: ::core::primitive::u32 },
                    #[codec(index = 4)]
                    destroy_approvals { #[codec(compact)] id: ::core::primitive::u32 },
                    #[codec(index = 5)]
                    finish_destroy { #[codec(compact)] id: ::core::primitive::u32 },
                    #[codec(index = 6)]
                    mint {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        beneficiary: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 7)]
                    burn {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        who: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 8)]
                    transfer {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        target: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 9)]
                    transfer_keep_alive {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        target: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 10)]
                    force_transfer {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        source: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        dest: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 11)]
                    freeze {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        who: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                    },
                    #[codec(index = 12)]
                    thaw {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        who: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                    },
                    #[codec(index = 13)]
                    freeze_asset { #[codec(compact)] id: ::core::primitive::u32 },
                    #[codec(index = 14)]
                    thaw_asset { #[codec(compact)] id: ::core::primitive::u32 },
                    #[codec(index = 15)]
                    transfer_ownership {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        owner: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                    },
                    #[codec(index = 16)]
                    set_team {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        issuer: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        admin: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        freezer: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                    },
                    #[codec(index = 17)]
                    set_metadata {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        name: ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        symbol: ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        decimals: ::core::primitive::u8,
                    },
                    #[codec(index = 18)]
                    clear_metadata { #[codec(compact)] id: ::core::primitive::u32 },
                    #[codec(index = 19)]
                    force_set_metadata {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        name: ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        symbol: ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        decimals: ::core::primitive::u8,
                        is_frozen: ::core::primitive::bool,
                    },
                    #[codec(index = 20)]
                    force_clear_metadata {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                    },
                    #[codec(index = 21)]
                    force_asset_status {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        owner: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        issuer: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        admin: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        freezer: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        min_balance: ::core::primitive::u128,
                        is_sufficient: ::core::primitive::bool,
                        is_frozen: ::core::primitive::bool,
                    },
                    #[codec(index = 22)]
                    approve_transfer {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        delegate: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 23)]
                    cancel_approval {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        delegate: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                    },
                    #[codec(index = 24)]
                    force_cancel_approval {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        owner: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        delegate: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                    },
                    #[codec(index = 25)]
                    transfer_approved {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        owner: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        destination: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 26)]
                    touch { #[codec(compact)] id: ::core::primitive::u32 },
                    #[codec(index = 27)]
                    refund {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        allow_burn: ::core::primitive::bool,
                    },
                    #[codec(index = 28)]
                    set_min_balance {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        min_balance: ::core::primitive::u128,
                    },
                    #[codec(index = 29)]
                    touch_other {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        who: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                    },
                    #[codec(index = 30)]
                    refund_other {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        who: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                    },
                    #[codec(index = 31)]
                    block {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        who: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                    },
                    #[codec(index = 32)]
                    transfer_all {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        dest: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        keep_alive: ::core::primitive::bool,
                    },
                    #[codec(index = 33)]
                    set_reserves {
                        #[codec(compact)]
                        id: ::core::primitive::u32,
                        reserves: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                            (),
                        >,
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    BalanceLow,
                    #[codec(index = 1)]
                    NoAccount,
                    #[codec(index = 2)]
                    NoPermission,
                    #[codec(index = 3)]
                    Unknown,
                    #[codec(index = 4)]
                    Frozen,
                    #[codec(index = 5)]
                    InUse,
                    #[codec(index = 6)]
                    BadWitness,
                    #[codec(index = 7)]
                    MinBalanceZero,
                    #[codec(index = 8)]
                    UnavailableConsumer,
                    #[codec(index = 9)]
                    BadMetadata,
                    #[codec(index = 10)]
                    Unapproved,
                    #[codec(index = 11)]
                    WouldDie,
                    #[codec(index = 12)]
                    AlreadyExists,
                    #[codec(index = 13)]
                    NoDeposit,
                    #[codec(index = 14)]
                    WouldBurn,
                    #[codec(index = 15)]
                    LiveAsset,
                    #[codec(index = 16)]
                    AssetNotLive,
                    #[codec(index = 17)]
                    IncorrectStatus,
                    #[codec(index = 18)]
                    NotFrozen,
                    #[codec(index = 19)]
                    CallbackFailed,
                    #[codec(index = 20)]
                    BadAssetId,
                    #[codec(index = 21)]
                    AssetIdAllocationFailed,
                    #[codec(index = 22)]
                    ContainsFreezes,
                    #[codec(index = 23)]
                    ContainsHolds,
                    #[codec(index = 24)]
                    TooManyReserves,
                    #[codec(index = 25)]
                    IncompleteDepositTransfer,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    Created {
                        asset_id: ::core::primitive::u32,
                        creator: ::subxt::utils::AccountId32,
                        owner: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 1)]
                    Issued {
                        asset_id: ::core::primitive::u32,
                        owner: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 2)]
                    Transferred {
                        asset_id: ::core::primitive::u32,
                        from: ::subxt::utils::AccountId32,
                        to: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 3)]
                    Burned {
                        asset_id: ::core::primitive::u32,
                        owner: ::subxt::utils::AccountId32,
                        balance: ::core::primitive::u128,
                    },
                    #[codec(index = 4)]
                    TeamChanged {
                        asset_id: ::core::primitive::u32,
                        issuer: ::subxt::utils::AccountId32,
                        admin: ::subxt::utils::AccountId32,
                        freezer: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 5)]
                    OwnerChanged {
                        asset_id: ::core::primitive::u32,
                        owner: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 6)]
                    Frozen {
                        asset_id: ::core::primitive::u32,
                        who: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 7)]
                    Thawed {
                        asset_id: ::core::primitive::u32,
                        who: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 8)]
                    AssetFrozen { asset_id: ::core::primitive::u32 },
                    #[codec(index = 9)]
                    AssetThawed { asset_id: ::core::primitive::u32 },
                    #[codec(index = 10)]
                    AccountsDestroyed {
                        asset_id: ::core::primitive::u32,
                        accounts_destroyed: ::core::primitive::u32,
                        accounts_remaining: ::core::primitive::u32,
                    },
                    #[codec(index = 11)]
                    ApprovalsDestroyed {
                        asset_id: ::core::primitive::u32,
                        approvals_destroyed: ::core::primitive::u32,
                        approvals_remaining: ::core::primitive::u32,
                    },
                    #[codec(index = 12)]
                    DestructionStarted { asset_id: ::core::primitive::u32 },
                    #[codec(index = 13)]
                    Destroyed { asset_id: ::core::primitive::u32 },
                    #[codec(index = 14)]
                    ForceCreated {
                        asset_id: ::core::primitive::u32,
                        owner: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 15)]
                    MetadataSet {
                        asset_id: ::core::primitive::u32,
                        name: ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        symbol: ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        decimals: ::core::primitive::u8,
                        is_frozen: ::core::primitive::bool,
                    },
                    #[codec(index = 16)]
                    MetadataCleared { asset_id: ::core::primitive::u32 },
                    #[codec(index = 17)]
                    ApprovedTransfer {
                        asset_id: ::core::primitive::u32,
                        source: ::subxt::utils::AccountId32,
                        delegate: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 18)]
                    ApprovalCancelled {
                        asset_id: ::core::primitive::u32,
                        owner: ::subxt::utils::AccountId32,
                        delegate: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 19)]
                    TransferredApproved {
                        asset_id: ::core::primitive::u32,
                        owner: ::subxt::utils::AccountId32,
                        delegate: ::subxt::utils::AccountId32,
                        destination: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 20)]
                    AssetStatusChanged { asset_id: ::core::primitive::u32 },
                    #[codec(index = 21)]
                    AssetMinBalanceChanged {
                        asset_id: ::core::primitive::u32,
                        new_min_balance: ::core::primitive::u128,
                    },
                    #[codec(index = 22)]
                    Touched {
                        asset_id: ::core::primitive::u32,
                        who: ::subxt::utils::AccountId32,
                        depositor: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 23)]
                    Blocked {
                        asset_id: ::core::primitive::u32,
                        who: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 24)]
                    Deposited {
                        asset_id: ::core::primitive::u32,
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 25)]
                    Withdrawn {
                        asset_id: ::core::primitive::u32,
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 26)]
                    ReservesUpdated {
                        asset_id: ::core::primitive::u32,
                        reserves: ::subxt::alloc::vec::Vec<()>,
                    },
                    #[codec(index = 27)]
                    ReservesRemoved { asset_id: ::core::primitive::u32 },
                    #[codec(index = 28)]
                    IssuedCredit {
                        asset_id: ::core::primitive::u32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 29)]
                    BurnedCredit {
                        asset_id: ::core::primitive::u32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 30)]
                    IssuedDebt {
                        asset_id: ::core::primitive::u32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 31)]
                    BurnedDebt {
                        asset_id: ::core::primitive::u32,
                        amount: ::core::primitive::u128,
                    },
                }
            }
            pub mod types {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum AccountStatus {
                    #[codec(index = 0)]
                    Liquid,
                    #[codec(index = 1)]
                    Frozen,
                    #[codec(index = 2)]
                    Blocked,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Approval<_0, _1> {
                    pub amount: _0,
                    pub deposit: _1,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct AssetAccount<_0, _1, _2, _3> {
                    pub balance: _0,
                    pub status: runtime_types::pallet_assets::types::AccountStatus,
                    pub reason: runtime_types::pallet_assets::types::ExistenceReason<
                        _0,
                        _3,
                    >,
                    pub extra: _2,
                    #[codec(skip)]
                    pub __ignore: ::core::marker::PhantomData<_1>,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct AssetDetails<_0, _1, _2> {
                    pub owner: _1,
                    pub issuer: _1,
                    pub admin: _1,
                    pub freezer: _1,
                    pub supply: _0,
                    pub deposit: _2,
                    pub min_balance: _0,
                    pub is_sufficient: ::core::primitive::bool,
                    pub accounts: ::core::primitive::u32,
                    pub sufficients: ::core::primitive::u32,
                    pub approvals: ::core::primitive::u32,
                    pub status: runtime_types::pallet_assets::types::AssetStatus,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct AssetMetadata<_0, _1> {
                    pub deposit: _0,
                    pub name: _1,
                    pub symbol: _1,
                    pub decimals: ::core::primitive::u8,
                    pub is_frozen: ::core::primitive::bool,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum AssetStatus {
                    #[codec(index = 0)]
                    Live,
                    #[codec(index = 1)]
                    Frozen,
                    #[codec(index = 2)]
                    Destroying,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum ExistenceReason<_0, _1> {
                    #[codec(index = 0)]
                    Consumer,
                    #[codec(index = 1)]
                    Sufficient,
                    #[codec(index = 2)]
                    DepositHeld(_0),
                    #[codec(index = 3)]
                    DepositRefunded,
                    #[codec(index = 4)]
                    DepositFrom(_1, _0),
                }
            }
        }
        pub mod pallet_assets_holder {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    TooManyHolds,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    Held {
                        who: ::subxt::utils::AccountId32,
                        asset_id: ::core::primitive::u32,
                        reason: runtime_types::stalhof_runtime::RuntimeHoldReason,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 1)]
                    Released {
                        who: ::subxt::utils::AccountId32,
                        asset_id: ::core::primitive::u32,
                        reason: runtime_types::stalhof_runtime::RuntimeHoldReason,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 2)]
                    Burned {
                        who: ::subxt::utils::AccountId32,
                        asset_id: ::core::primitive::u32,
                        reason: runtime_types::stalhof_runtime::RuntimeHoldReason,
                        amount: ::core::primitive::u128,
                    },
                }
            }
        }
        pub mod pallet_balances {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    transfer_allow_death {
                        dest: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        value: ::core::primitive::u128,
                    },
                    #[codec(index = 2)]
                    force_transfer {
                        source: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        dest: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        value: ::core::primitive::u128,
                    },
                    #[codec(index = 3)]
                    transfer_keep_alive {
                        dest: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        value: ::core::primitive::u128,
                    },
                    #[codec(index = 4)]
                    transfer_all {
                        dest: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        keep_alive: ::core::primitive::bool,
                    },
                    #[codec(index = 5)]
                    force_unreserve {
                        who: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 6)]
                    upgrade_accounts {
                        who: ::subxt::alloc::vec::Vec<::subxt::utils::AccountId32>,
                    },
                    #[codec(index = 8)]
                    force_set_balance {
                        who: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        #[codec(compact)]
                        new_free: ::core::primitive::u128,
                    },
                    #[codec(index = 9)]
                    force_adjust_total_issuance {
                        direction: runtime_types::pallet_balances::types::AdjustmentDirection,
                        #[codec(compact)]
                        delta: ::core::primitive::u128,
                    },
                    #[codec(index = 10)]
                    burn {
                        #[codec(compact)]
                        value: ::core::primitive::u128,
                        keep_alive: ::core::primitive::bool,
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    VestingBalance,
                    #[codec(index = 1)]
                    LiquidityRestrictions,
                    #[codec(index = 2)]
                    InsufficientBalance,
                    #[codec(index = 3)]
                    ExistentialDeposit,
                    #[codec(index = 4)]
                    Expendability,
                    #[codec(index = 5)]
                    ExistingVestingSchedule,
                    #[codec(index = 6)]
                    DeadAccount,
                    #[codec(index = 7)]
                    TooManyReserves,
                    #[codec(index = 8)]
                    TooManyHolds,
                    #[codec(index = 9)]
                    TooManyFreezes,
                    #[codec(index = 10)]
                    IssuanceDeactivated,
                    #[codec(index = 11)]
                    DeltaZero,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    Endowed {
                        account: ::subxt::utils::AccountId32,
                        free_balance: ::core::primitive::u128,
                    },
                    #[codec(index = 1)]
                    DustLost {
                        account: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 2)]
                    Transfer {
                        from: ::subxt::utils::AccountId32,
                        to: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 3)]
                    BalanceSet {
                        who: ::subxt::utils::AccountId32,
                        free: ::core::primitive::u128,
                    },
                    #[codec(index = 4)]
                    Reserved {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 5)]
                    Unreserved {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 6)]
                    ReserveRepatriated {
                        from: ::subxt::utils::AccountId32,
                        to: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                        destination_status: runtime_types::frame_support::traits::tokens::misc::BalanceStatus,
                    },
                    #[codec(index = 7)]
                    Deposit {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 8)]
                    Withdraw {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 9)]
                    Slashed {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 10)]
                    Minted {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 11)]
                    MintedCredit { amount: ::core::primitive::u128 },
                    #[codec(index = 12)]
                    Burned {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 13)]
                    BurnedDebt { amount: ::core::primitive::u128 },
                    #[codec(index = 14)]
                    Suspended {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 15)]
                    Restored {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 16)]
                    Upgraded { who: ::subxt::utils::AccountId32 },
                    #[codec(index = 17)]
                    Issued { amount: ::core::primitive::u128 },
                    #[codec(index = 18)]
                    Rescinded { amount: ::core::primitive::u128 },
                    #[codec(index = 19)]
                    Locked {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 20)]
                    Unlocked {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 21)]
                    Frozen {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 22)]
                    Thawed {
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 23)]
                    TotalIssuanceForced {
                        old: ::core::primitive::u128,
                        new: ::core::primitive::u128,
                    },
                    #[codec(index = 24)]
                    Held {
                        reason: runtime_types::stalhof_runtime::RuntimeHoldReason,
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 25)]
                    BurnedHeld {
                        reason: runtime_types::stalhof_runtime::RuntimeHoldReason,
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 26)]
                    TransferOnHold {
                        reason: runtime_types::stalhof_runtime::RuntimeHoldReason,
                        source: ::subxt::utils::AccountId32,
                        dest: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 27)]
                    TransferAndHold {
                        reason: runtime_types::stalhof_runtime::RuntimeHoldReason,
                        source: ::subxt::utils::AccountId32,
                        dest: ::subxt::utils::AccountId32,
                        transferred: ::core::primitive::u128,
                    },
                    #[codec(index = 28)]
                    Released {
                        reason: runtime_types::stalhof_runtime::RuntimeHoldReason,
                        who: ::subxt::utils::AccountId32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 29)]
                    Unexpected(runtime_types::pallet_balances::pallet::UnexpectedKind),
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum UnexpectedKind {
                    #[codec(index = 0)]
                    BalanceUpdated,
                    #[codec(index = 1)]
                    FailedToMutateAccount,
                }
            }
            pub mod types {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct AccountData<_0> {
                    pub free: _0,
                    pub reserved: _0,
                    pub frozen: _0,
                    pub flags: runtime_types::pallet_balances::types::ExtraFlags,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum AdjustmentDirection {
                    #[codec(index = 0)]
                    Increase,
                    #[codec(index = 1)]
                    Decrease,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct BalanceLock<_0> {
                    pub id: [::core::primitive::u8; 8usize],
                    pub amount: _0,
                    pub reasons: runtime_types::pallet_balances::types::Reasons,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct ExtraFlags(pub ::core::primitive::u128);
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Reasons {
                    #[codec(index = 0)]
                    Fee,
                    #[codec(index = 1)]
                    Misc,
                    #[codec(index = 2)]
                    All,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct ReserveData<_0, _1> {
                    pub id: _0,
                    pub amount: _1,
                }
            }
        }
        pub mod pallet_calendar {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    Begun {
                        calendar: runtime_types::stalhof_primitives::time::calendar::Calendar,
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Settings {
                    pub start: ::core::option::Option<
                        ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    >,
                    pub speed: runtime_types::stalhof_primitives::time::calendar::Speed,
                }
            }
        }
        pub mod pallet_calendar_runtime_api {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct CalendarNow {
                pub calendar: runtime_types::stalhof_primitives::time::calendar::Calendar,
                pub now: ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
            }
        }
        pub mod pallet_consortium {
            use super::runtime_types;
            pub mod check_member {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct CheckMember(#[codec(compact)] pub ::core::primitive::u32);
            }
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    apply {
                        applicant: ::subxt::utils::Static<crate::consortium::Applicant>,
                    },
                    #[codec(index = 1)]
                    sponsor {
                        applicants: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                            ::subxt::utils::Static<crate::consortium::Applicant>,
                        >,
                        evidence: ::subxt::utils::Static<crate::consortium::Evidence>,
                    },
                    #[codec(index = 2)]
                    attest {
                        claims: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                            (
                                ::subxt::utils::Static<
                                    ::stalhof_primitives::organisation::OrgId,
                                >,
                                [::core::primitive::u8; 32usize],
                            ),
                        >,
                        evidence: ::subxt::utils::Static<crate::consortium::Evidence>,
                    },
                    #[codec(index = 3)]
                    strike_application {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 4)]
                    renew {
                        profile: ::subxt::utils::Static<crate::consortium::Profile>,
                    },
                    #[codec(index = 5)]
                    suspend_participant {
                        participant: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 6)]
                    reinstate_participant {
                        participant: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 7)]
                    take_over {
                        participant: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        consent: ::subxt::utils::Static<crate::consortium::Signed>,
                    },
                    #[codec(index = 8)]
                    leave,
                    #[codec(index = 9)]
                    complete_leaving {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 10)]
                    appoint_operator {
                        account: ::subxt::utils::AccountId32,
                        permissions: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::Permissions,
                        >,
                        until: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                        consent: ::subxt::utils::Static<crate::consortium::Signed>,
                    },
                    #[codec(index = 11)]
                    change_operator {
                        account: ::subxt::utils::AccountId32,
                        permissions: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::Permissions,
                        >,
                        until: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    },
                    #[codec(index = 12)]
                    dismiss_operator { account: ::subxt::utils::AccountId32 },
                    #[codec(index = 13)]
                    set_admin {
                        account: ::subxt::utils::AccountId32,
                        consent: ::subxt::utils::Static<crate::consortium::Signed>,
                    },
                    #[codec(index = 14)]
                    authorise_issuing {
                        licence: ::core::primitive::u32,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        until: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    },
                    #[codec(index = 15)]
                    revoke_issuing {
                        licence: ::core::primitive::u32,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 16)]
                    act {
                        act: runtime_types::pallet_consortium::types::TreasuryAct,
                        reference: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                            ::core::primitive::u8,
                        >,
                    },
                    #[codec(index = 17)]
                    set_treasury_limit {
                        asset: ::core::primitive::u32,
                        limit: ::core::option::Option<::core::primitive::u128>,
                    },
                    #[codec(index = 18)]
                    drop_approval {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        act: [::core::primitive::u8; 32usize],
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    NotFound,
                    #[codec(index = 1)]
                    NotAnOperator,
                    #[codec(index = 2)]
                    OperatorExpired,
                    #[codec(index = 3)]
                    PermissionMissing,
                    #[codec(index = 4)]
                    NotInStanding,
                    #[codec(index = 5)]
                    NotAMember,
                    #[codec(index = 6)]
                    NotAdmin,
                    #[codec(index = 7)]
                    InvalidName,
                    #[codec(index = 8)]
                    InvalidRegistration,
                    #[codec(index = 9)]
                    InvalidParent,
                    #[codec(index = 10)]
                    InvalidCountry,
                    #[codec(index = 11)]
                    UnknownRole,
                    #[codec(index = 12)]
                    RoleNotForParticipants,
                    #[codec(index = 13)]
                    UnknownPermission,
                    #[codec(index = 14)]
                    RegistrationTaken,
                    #[codec(index = 15)]
                    AccountTaken,
                    #[codec(index = 16)]
                    InvalidConsent,
                    #[codec(index = 17)]
                    ConsentExpired,
                    #[codec(index = 18)]
                    CarriedRecently,
                    #[codec(index = 19)]
                    NotApplied,
                    #[codec(index = 20)]
                    StillOpen,
                    #[codec(index = 21)]
                    NothingToAttest,
                    #[codec(index = 22)]
                    ClaimChanged,
                    #[codec(index = 23)]
                    FullyAttested,
                    #[codec(index = 24)]
                    NotAttested,
                    #[codec(index = 25)]
                    GroupAttested,
                    #[codec(index = 26)]
                    AttestorRelated,
                    #[codec(index = 27)]
                    ControlNotProved,
                    #[codec(index = 28)]
                    UnknownEvidence,
                    #[codec(index = 29)]
                    Empty,
                    #[codec(index = 30)]
                    TooManyMembers,
                    #[codec(index = 31)]
                    TooManyOperators,
                    #[codec(index = 32)]
                    TooEarly,
                    #[codec(index = 33)]
                    RegistrationFixed,
                    #[codec(index = 34)]
                    NotSuspended,
                    #[codec(index = 35)]
                    NotSponsor,
                    #[codec(index = 36)]
                    NotLeaving,
                    #[codec(index = 37)]
                    PermissionsExceedOwn,
                    #[codec(index = 38)]
                    IsAdmin,
                    #[codec(index = 39)]
                    EndsInThePast,
                    #[codec(index = 40)]
                    SharesExceeded,
                    #[codec(index = 41)]
                    NoAllowance,
                    #[codec(index = 42)]
                    BytesExceeded,
                    #[codec(index = 43)]
                    InvalidKey,
                    #[codec(index = 44)]
                    KeyTaken,
                    #[codec(index = 45)]
                    LicenceNotFound,
                    #[codec(index = 46)]
                    NotLicensee,
                    #[codec(index = 47)]
                    NotSettlementBank,
                    #[codec(index = 48)]
                    AssetExists,
                    #[codec(index = 49)]
                    AssetNotFound,
                    #[codec(index = 50)]
                    NotIssuer,
                    #[codec(index = 51)]
                    InvalidCurrency,
                    #[codec(index = 52)]
                    ZeroAmount,
                    #[codec(index = 53)]
                    IndirectSigner,
                    #[codec(index = 54)]
                    AlreadySigned,
                    #[codec(index = 55)]
                    NoApproval,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    Applied {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        kind: runtime_types::pallet_consortium::types::Kind,
                        carrier: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        application: runtime_types::pallet_consortium::types::Application<
                            ::subxt::utils::AccountId32,
                        >,
                    },
                    #[codec(index = 1)]
                    ApplicationStruck {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 2)]
                    Attested {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        claim: [::core::primitive::u8; 32usize],
                        attestor: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        evidence: ::subxt::utils::Static<crate::consortium::Evidence>,
                    },
                    #[codec(index = 3)]
                    Admitted {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        group: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::GroupId,
                        >,
                        roles: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::Roles,
                        >,
                        kyb_until: ::subxt::utils::Static<
                            ::stalhof_primitives::time::Day,
                        >,
                    },
                    #[codec(index = 4)]
                    RenewalRequested {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        profile: ::subxt::utils::Static<crate::consortium::Profile>,
                        claim: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 5)]
                    Renewed {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        group: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::GroupId,
                        >,
                        kyb_until: ::subxt::utils::Static<
                            ::stalhof_primitives::time::Day,
                        >,
                    },
                    #[codec(index = 6)]
                    Suspended {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        by_sponsor: ::core::primitive::bool,
                        generation: ::core::primitive::u32,
                    },
                    #[codec(index = 7)]
                    Reinstated {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 8)]
                    Leaving {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        generation: ::core::primitive::u32,
                    },
                    #[codec(index = 9)]
                    Removed {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        generation: ::core::primitive::u32,
                    },
                    #[codec(index = 10)]
                    Displaced {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        registration: ::subxt::utils::Static<
                            ::stalhof_primitives::registration::RegistrationNumber,
                        >,
                    },
                    #[codec(index = 11)]
                    RolesSet {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        roles: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::Roles,
                        >,
                    },
                    #[codec(index = 12)]
                    TakenOver {
                        participant: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        from: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        to: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 13)]
                    OperatorSet {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        account: ::subxt::utils::AccountId32,
                        permissions: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::Permissions,
                        >,
                        until: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    },
                    #[codec(index = 14)]
                    OperatorDismissed {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        account: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 15)]
                    AdminReplaced {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        from: ::subxt::utils::AccountId32,
                        to: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 16)]
                    AllowanceSet {
                        group: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::GroupId,
                        >,
                        allowance: runtime_types::pallet_consortium::types::Allowance,
                    },
                    #[codec(index = 17)]
                    DefaultAllowanceSet {
                        allowance: runtime_types::pallet_consortium::types::Allowance,
                    },
                    #[codec(index = 18)]
                    Licensed {
                        id: ::core::primitive::u32,
                        licence: runtime_types::pallet_consortium::types::Licence,
                    },
                    #[codec(index = 19)]
                    LicenceEnded {
                        id: ::core::primitive::u32,
                        until: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    },
                    #[codec(index = 20)]
                    IssuingAuthorised {
                        licence: ::core::primitive::u32,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        until: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    },
                    #[codec(index = 21)]
                    IssuingRevoked {
                        licence: ::core::primitive::u32,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 22)]
                    AssetRegistered {
                        asset: ::core::primitive::u32,
                        terms: runtime_types::pallet_consortium::types::SettlementAsset,
                    },
                    #[codec(index = 23)]
                    TreasuryUsed {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        act: runtime_types::pallet_consortium::types::TreasuryAct,
                        reference: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                            ::core::primitive::u8,
                        >,
                    },
                    #[codec(index = 24)]
                    TreasuryLimitSet {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        asset: ::core::primitive::u32,
                        limit: ::core::option::Option<::core::primitive::u128>,
                    },
                    #[codec(index = 25)]
                    FirstSigned {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        act: [::core::primitive::u8; 32usize],
                        maker: ::subxt::utils::AccountId32,
                        until: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    },
                    #[codec(index = 26)]
                    FirstSignatureDropped {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        act: [::core::primitive::u8; 32usize],
                    },
                }
            }
            pub mod types {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Allowance {
                    pub share: ::core::primitive::u16,
                    pub burst: ::core::primitive::u16,
                    pub bytes: ::core::primitive::u64,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Application<_0> {
                    pub profile: ::subxt::utils::Static<crate::consortium::Profile>,
                    pub roles: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::Roles,
                    >,
                    pub admin: _0,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Approval<_0> {
                    pub maker: _0,
                    pub until: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Attestation {
                    pub attestor: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub group: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::GroupId,
                    >,
                    pub evidence: ::subxt::utils::Static<crate::consortium::Evidence>,
                    pub on: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct EvidenceKinds(pub ::core::primitive::u8);
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Kind {
                    #[codec(index = 0)]
                    Member,
                    #[codec(index = 1)]
                    Participant {
                        sponsor: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Licence {
                    pub key: ::subxt::utils::Static<
                        ::stalhof_primitives::gs1::LicensedKey,
                    >,
                    pub holder: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub from: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    pub until: ::core::option::Option<
                        ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    >,
                    pub previous: ::core::option::Option<::core::primitive::u32>,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Operator {
                    pub organisation: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub permissions: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::Permissions,
                    >,
                    pub until: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    pub admin: ::core::primitive::bool,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Organisation<_0> {
                    pub profile: ::subxt::utils::Static<crate::consortium::Profile>,
                    pub admin: _0,
                    pub carrier: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub application: [::core::primitive::u8; 32usize],
                    pub attestations: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                        runtime_types::pallet_consortium::types::Attestation,
                    >,
                    pub applied: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Quota {
                    pub used: ::core::primitive::u64,
                    pub at: ::core::primitive::u32,
                    pub share: ::core::primitive::u16,
                    pub burst: ::core::primitive::u16,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Renewal {
                    pub profile: ::subxt::utils::Static<crate::consortium::Profile>,
                    pub claim: [::core::primitive::u8; 32usize],
                    pub attestations: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                        runtime_types::pallet_consortium::types::Attestation,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct RosterEntry {
                    pub organisation: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub group: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::GroupId,
                    >,
                    pub kyb_until: ::subxt::utils::Static<
                        ::stalhof_primitives::time::Day,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Seat {
                    pub kind: runtime_types::pallet_consortium::types::Kind,
                    pub status: runtime_types::pallet_consortium::types::Status,
                    pub since: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    pub kyb_until: ::subxt::utils::Static<
                        ::stalhof_primitives::time::Day,
                    >,
                    pub group: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::GroupId,
                    >,
                    pub roles: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::Roles,
                    >,
                    pub generation: ::core::primitive::u32,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct SettlementAsset {
                    pub issuer: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub currency: ::subxt::utils::Static<
                        ::stalhof_primitives::currency::Currency,
                    >,
                    pub decimals: ::core::primitive::u8,
                    pub offset: ::subxt::utils::Static<
                        ::stalhof_primitives::time::UtcOffset,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct StateBytes {
                    pub used: ::core::primitive::u64,
                    pub max: ::core::primitive::u64,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Status {
                    #[codec(index = 0)]
                    Applied,
                    #[codec(index = 1)]
                    Active,
                    #[codec(index = 2)]
                    Suspended,
                    #[codec(index = 3)]
                    Leaving,
                    #[codec(index = 4)]
                    Removed,
                    #[codec(index = 5)]
                    SuspendedBySponsor,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum TreasuryAct {
                    #[codec(index = 0)]
                    Transfer {
                        asset: ::core::primitive::u32,
                        to: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 1)]
                    Mint {
                        asset: ::core::primitive::u32,
                        to: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 2)]
                    Burn {
                        asset: ::core::primitive::u32,
                        amount: ::core::primitive::u128,
                    },
                    #[codec(index = 3)]
                    Freeze {
                        asset: ::core::primitive::u32,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 4)]
                    Thaw {
                        asset: ::core::primitive::u32,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                }
            }
        }
        pub mod pallet_council {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    propose {
                        act: ::subxt::alloc::boxed::Box<
                            runtime_types::pallet_council::types::Act<
                                ::subxt::utils::AccountId32,
                                ::subxt::utils::H256,
                                ::core::primitive::u32,
                            >,
                        >,
                    },
                    #[codec(index = 1)]
                    vote {
                        motion: ::core::primitive::u32,
                        aye: ::core::primitive::bool,
                    },
                    #[codec(index = 2)]
                    close { motion: ::core::primitive::u32 },
                    #[codec(index = 3)]
                    enact { motion: ::core::primitive::u32 },
                    #[codec(index = 4)]
                    withdraw { motion: ::core::primitive::u32 },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    MotionNotFound,
                    #[codec(index = 1)]
                    NotOpen,
                    #[codec(index = 2)]
                    Undecided,
                    #[codec(index = 3)]
                    NotPassed,
                    #[codec(index = 4)]
                    TooEarly,
                    #[codec(index = 5)]
                    TooManyMotions,
                    #[codec(index = 6)]
                    NotAMember,
                    #[codec(index = 7)]
                    OrganisationNotFound,
                    #[codec(index = 8)]
                    NotPausable,
                    #[codec(index = 9)]
                    NotPaused,
                    #[codec(index = 10)]
                    NoUpgrade,
                    #[codec(index = 11)]
                    HoursOutOfRange,
                    #[codec(index = 12)]
                    NotProposer,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    Proposed {
                        motion: ::core::primitive::u32,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        act: runtime_types::pallet_council::types::Act<
                            ::subxt::utils::AccountId32,
                            ::subxt::utils::H256,
                            ::core::primitive::u32,
                        >,
                        until: ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                    },
                    #[codec(index = 1)]
                    Voted {
                        motion: ::core::primitive::u32,
                        group: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::GroupId,
                        >,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        aye: ::core::primitive::bool,
                    },
                    #[codec(index = 2)]
                    Passed {
                        motion: ::core::primitive::u32,
                        tally: runtime_types::pallet_council::types::Tally,
                        from: ::core::option::Option<
                            ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                        >,
                    },
                    #[codec(index = 3)]
                    Rejected {
                        motion: ::core::primitive::u32,
                        tally: runtime_types::pallet_council::types::Tally,
                    },
                    #[codec(index = 4)]
                    Enacted { motion: ::core::primitive::u32 },
                    #[codec(index = 5)]
                    NotEnacted {
                        motion: ::core::primitive::u32,
                        error: runtime_types::sp_runtime::DispatchError,
                    },
                    #[codec(index = 6)]
                    Dropped { motion: ::core::primitive::u32 },
                    #[codec(index = 7)]
                    PalletPaused {
                        pallet: ::core::primitive::u8,
                        until: ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                    },
                    #[codec(index = 8)]
                    PalletResumed { pallet: ::core::primitive::u8 },
                    #[codec(index = 9)]
                    UpgradeCancelled,
                    #[codec(index = 10)]
                    ParameterSet {
                        setting: runtime_types::pallet_council::types::Setting,
                    },
                }
            }
            pub mod threshold {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Threshold {
                    #[codec(index = 0)]
                    MoreThan(::core::primitive::u8, ::core::primitive::u8),
                    #[codec(index = 1)]
                    AtLeast(::core::primitive::u8, ::core::primitive::u8),
                }
            }
            pub mod types {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Act<_0, _1, _2> {
                    #[codec(index = 0)]
                    Admit {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 1)]
                    Suspend {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        replacement: ::core::option::Option<
                            ::subxt::utils::Static<
                                ::stalhof_primitives::organisation::OrgId,
                            >,
                        >,
                    },
                    #[codec(index = 2)]
                    Reinstate {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 3)]
                    Remove {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        replacement: ::core::option::Option<
                            ::subxt::utils::Static<
                                ::stalhof_primitives::organisation::OrgId,
                            >,
                        >,
                    },
                    #[codec(index = 4)]
                    Displace {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        replacement: ::core::option::Option<
                            ::subxt::utils::Static<
                                ::stalhof_primitives::organisation::OrgId,
                            >,
                        >,
                    },
                    #[codec(index = 5)]
                    SetRoles {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        roles: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::Roles,
                        >,
                    },
                    #[codec(index = 6)]
                    ReplaceAdmin {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        account: _0,
                    },
                    #[codec(index = 7)]
                    License {
                        key: ::subxt::utils::Static<
                            ::stalhof_primitives::gs1::LicensedKey,
                        >,
                        holder: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        from: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                        until: ::core::option::Option<
                            ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                        >,
                    },
                    #[codec(index = 8)]
                    SetAllowance {
                        group: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::GroupId,
                        >,
                        allowance: runtime_types::pallet_consortium::types::Allowance,
                    },
                    #[codec(index = 9)]
                    SetValidators {
                        organisations: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                            ::subxt::utils::Static<
                                ::stalhof_primitives::organisation::OrgId,
                            >,
                        >,
                    },
                    #[codec(index = 10)]
                    RegisterAsset {
                        asset: ::core::primitive::u32,
                        terms: runtime_types::pallet_consortium::types::SettlementAsset,
                    },
                    #[codec(index = 11)]
                    SetParameter {
                        setting: runtime_types::pallet_council::types::Setting,
                    },
                    #[codec(index = 12)]
                    Pause { pallet: ::core::primitive::u8 },
                    #[codec(index = 13)]
                    Resume { pallet: ::core::primitive::u8 },
                    #[codec(index = 14)]
                    Upgrade { code_hash: _1 },
                    #[codec(index = 15)]
                    CancelUpgrade,
                    #[codec(index = 16)]
                    NoteStalled { delay: _2, best_finalized: _2 },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum ActKind {
                    #[codec(index = 0)]
                    Admit,
                    #[codec(index = 1)]
                    Suspend,
                    #[codec(index = 2)]
                    Reinstate,
                    #[codec(index = 3)]
                    Remove,
                    #[codec(index = 4)]
                    Displace,
                    #[codec(index = 5)]
                    SetRoles,
                    #[codec(index = 6)]
                    ReplaceAdmin,
                    #[codec(index = 7)]
                    License,
                    #[codec(index = 8)]
                    SetAllowance,
                    #[codec(index = 9)]
                    SetValidators,
                    #[codec(index = 10)]
                    RegisterAsset,
                    #[codec(index = 11)]
                    SetParameter,
                    #[codec(index = 12)]
                    Pause,
                    #[codec(index = 13)]
                    Resume,
                    #[codec(index = 14)]
                    Upgrade,
                    #[codec(index = 15)]
                    CancelUpgrade,
                    #[codec(index = 16)]
                    NoteStalled,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Motion<_0, _1> {
                    pub act: _0,
                    pub proposer: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub group: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::GroupId,
                    >,
                    pub state: runtime_types::pallet_council::types::MotionState<_1>,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum MotionState<_0> {
                    #[codec(index = 0)]
                    Open {
                        until: ::subxt::utils::Static<
                            ::stalhof_primitives::time::Moment,
                        >,
                        block: _0,
                    },
                    #[codec(index = 1)]
                    Passed {
                        from: ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                        block: _0,
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Period {
                    pub since: ::subxt::utils::Static<
                        ::stalhof_primitives::time::Moment,
                    >,
                    pub until: ::subxt::utils::Static<
                        ::stalhof_primitives::time::Moment,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Setting {
                    #[codec(index = 0)]
                    VotingHours(::core::primitive::u32),
                    #[codec(index = 1)]
                    DefaultAllowance(runtime_types::pallet_consortium::types::Allowance),
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Tally {
                    pub ayes: ::core::primitive::u32,
                    pub noes: ::core::primitive::u32,
                    pub counted: ::core::primitive::u32,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Vote {
                    pub organisation: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub aye: ::core::primitive::bool,
                }
            }
        }
        pub mod pallet_goods {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    set_trade_item {
                        gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        details: runtime_types::pallet_goods::types::TradeItemDetails,
                    },
                    #[codec(index = 1)]
                    withdraw_trade_item {
                        gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                    },
                    #[codec(index = 2)]
                    name_distributor {
                        gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 3)]
                    drop_distributor {
                        gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 4)]
                    grant_pool {
                        gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        shape: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::PoolShape,
                        >,
                        producer: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        marks: ::core::primitive::u64,
                    },
                    #[codec(index = 5)]
                    change_grant {
                        pool: ::core::primitive::u32,
                        marks: ::core::primitive::u64,
                    },
                    #[codec(index = 6)]
                    commission { batch: runtime_types::pallet_goods::types::NewBatch },
                    #[codec(index = 7)]
                    name_importer {
                        batch: ::core::primitive::u32,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 8)]
                    keep_manifest { batch: ::core::primitive::u32 },
                    #[codec(index = 9)]
                    drop_manifest { batch: ::core::primitive::u32 },
                    #[codec(index = 10)]
                    sell {
                        items: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                            ::subxt::utils::Static<::stalhof_primitives::goods::ItemId>,
                        >,
                        place: ::subxt::utils::Static<::stalhof_primitives::gs1::Gln>,
                        sold: ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                    },
                    #[codec(index = 11)]
                    undo_sale {
                        sale: ::core::primitive::u32,
                        place: ::subxt::utils::Static<::stalhof_primitives::gs1::Gln>,
                    },
                    #[codec(index = 12)]
                    drop_sale { sale: ::core::primitive::u32 },
                    #[codec(index = 13)]
                    return_item {
                        proof: runtime_types::pallet_goods::types::ItemProof,
                        reference: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 14)]
                    inspect_item {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        sound: ::core::primitive::bool,
                        reference: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 15)]
                    reseal_item {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        label_key: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::LabelKey,
                        >,
                        reference: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 16)]
                    lock_item {
                        proof: runtime_types::pallet_goods::types::ItemProof,
                        reference: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 17)]
                    confirm_lock {
                        item: ::subxt::utils::Static<::stalhof_primitives::goods::ItemId>,
                    },
                    #[codec(index = 18)]
                    unlock_item {
                        item: ::subxt::utils::Static<::stalhof_primitives::goods::ItemId>,
                    },
                    #[codec(index = 19)]
                    report_stolen {
                        proof: runtime_types::pallet_goods::types::ItemProof,
                        reference: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 20)]
                    report_destroyed {
                        proof: runtime_types::pallet_goods::types::ItemProof,
                        reference: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 21)]
                    recall {
                        gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        class: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::RecallClass,
                        >,
                        reason: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::RecallReason,
                        >,
                        scopes: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                            runtime_types::pallet_goods::types::Scope,
                        >,
                        evidence: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 22)]
                    widen_recall {
                        id: ::core::primitive::u32,
                        scope: runtime_types::pallet_goods::types::Scope,
                    },
                    #[codec(index = 23)]
                    annul_recall {
                        id: ::core::primitive::u32,
                        reference: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 24)]
                    report_duplicate {
                        first: runtime_types::pallet_goods::types::ItemProof,
                        second: runtime_types::pallet_goods::types::ItemProof,
                    },
                    #[codec(index = 25)]
                    report_outside_pool {
                        proof: runtime_types::pallet_goods::types::ItemProof,
                    },
                    #[codec(index = 26)]
                    report_scans {
                        proof: runtime_types::pallet_goods::types::ItemProof,
                        scans: ::core::primitive::u32,
                    },
                    #[codec(index = 27)]
                    activate {
                        activation: runtime_types::pallet_goods::types::Activation,
                    },
                    #[codec(index = 28)]
                    transfer { transfer: runtime_types::pallet_goods::types::Transfer },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    InvalidKey,
                    #[codec(index = 1)]
                    NotLicensee,
                    #[codec(index = 2)]
                    NotLicensed,
                    #[codec(index = 3)]
                    TradeItemNotFound,
                    #[codec(index = 4)]
                    Withdrawn,
                    #[codec(index = 5)]
                    InvalidHsCode,
                    #[codec(index = 6)]
                    NotInStanding,
                    #[codec(index = 7)]
                    AlreadyNamed,
                    #[codec(index = 8)]
                    NotNamed,
                    #[codec(index = 9)]
                    TooManyNamed,
                    #[codec(index = 10)]
                    InvalidPool,
                    #[codec(index = 11)]
                    PoolTaken,
                    #[codec(index = 12)]
                    PoolNotFound,
                    #[codec(index = 13)]
                    NotGrantor,
                    #[codec(index = 14)]
                    NotProducer,
                    #[codec(index = 15)]
                    InvalidGrant,
                    #[codec(index = 16)]
                    MarksUsed,
                    #[codec(index = 17)]
                    GrantExceeded,
                    #[codec(index = 18)]
                    InvalidText,
                    #[codec(index = 19)]
                    InvalidCountry,
                    #[codec(index = 20)]
                    Empty,
                    #[codec(index = 21)]
                    InvalidDates,
                    #[codec(index = 22)]
                    UnknownLeafVersion,
                    #[codec(index = 23)]
                    RootTaken,
                    #[codec(index = 24)]
                    BatchNotFound,
                    #[codec(index = 25)]
                    ItemNotFound,
                    #[codec(index = 26)]
                    InvalidProof,
                    #[codec(index = 27)]
                    NotInPool,
                    #[codec(index = 28)]
                    NotAuthorized,
                    #[codec(index = 29)]
                    NotInOrder,
                    #[codec(index = 30)]
                    AlreadySold,
                    #[codec(index = 31)]
                    NotSold,
                    #[codec(index = 32)]
                    ItemDestroyed,
                    #[codec(index = 33)]
                    InTheFuture,
                    #[codec(index = 34)]
                    SaleNotFound,
                    #[codec(index = 35)]
                    NotSeller,
                    #[codec(index = 36)]
                    SameOperator,
                    #[codec(index = 37)]
                    TooLate,
                    #[codec(index = 38)]
                    TooEarly,
                    #[codec(index = 39)]
                    ReturnedSince,
                    #[codec(index = 40)]
                    NotReturned,
                    #[codec(index = 41)]
                    NotInspected,
                    #[codec(index = 42)]
                    SameKey,
                    #[codec(index = 43)]
                    AlreadyLocked,
                    #[codec(index = 44)]
                    NotLocked,
                    #[codec(index = 45)]
                    LockedRecently,
                    #[codec(index = 46)]
                    AlreadyConfirmed,
                    #[codec(index = 47)]
                    AlreadyReported,
                    #[codec(index = 48)]
                    ScopeNotOfTradeItem,
                    #[codec(index = 49)]
                    AlreadyRecalled,
                    #[codec(index = 50)]
                    RecallNotFound,
                    #[codec(index = 51)]
                    RecallAnnulled,
                    #[codec(index = 52)]
                    TooManyScopes,
                    #[codec(index = 53)]
                    NotDuplicate,
                    #[codec(index = 54)]
                    InPool,
                    #[codec(index = 55)]
                    NumbersExhausted,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    TradeItemSet {
                        gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        licensee: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        details: runtime_types::pallet_goods::types::TradeItemDetails,
                    },
                    #[codec(index = 1)]
                    TradeItemWithdrawn {
                        gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        licensee: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        day: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    },
                    #[codec(index = 2)]
                    DistributorNamed {
                        gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 3)]
                    DistributorDropped {
                        gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 4)]
                    PoolGranted {
                        id: ::core::primitive::u32,
                        pool: runtime_types::pallet_goods::types::Pool,
                    },
                    #[codec(index = 5)]
                    GrantChanged {
                        id: ::core::primitive::u32,
                        granted: ::core::primitive::u64,
                    },
                    #[codec(index = 6)]
                    PoolClosed { id: ::core::primitive::u32 },
                    #[codec(index = 7)]
                    Commissioned {
                        id: ::core::primitive::u32,
                        batch: runtime_types::pallet_goods::types::Batch,
                    },
                    #[codec(index = 8)]
                    ImporterNamed {
                        batch: ::core::primitive::u32,
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 9)]
                    ManifestKept {
                        batch: ::core::primitive::u32,
                        keeper: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 10)]
                    ManifestDropped {
                        batch: ::core::primitive::u32,
                        keeper: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 11)]
                    Sold {
                        id: ::core::primitive::u32,
                        sale: runtime_types::pallet_goods::types::Sale,
                    },
                    #[codec(index = 12)]
                    SaleUndone {
                        id: ::core::primitive::u32,
                        by: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 13)]
                    SaleDropped { id: ::core::primitive::u32 },
                    #[codec(index = 14)]
                    Returned {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        said: runtime_types::pallet_goods::types::Said,
                    },
                    #[codec(index = 15)]
                    Inspected {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        sound: ::core::primitive::bool,
                        said: runtime_types::pallet_goods::types::Said,
                    },
                    #[codec(index = 16)]
                    Resealed {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        label_key: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::LabelKey,
                        >,
                        said: runtime_types::pallet_goods::types::Said,
                    },
                    #[codec(index = 17)]
                    Locked {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        lock: runtime_types::pallet_goods::types::Lock,
                    },
                    #[codec(index = 18)]
                    LockConfirmed {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        regulator: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 19)]
                    Unlocked {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        by: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 20)]
                    Stolen {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        said: runtime_types::pallet_goods::types::Said,
                    },
                    #[codec(index = 21)]
                    Destroyed {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        said: runtime_types::pallet_goods::types::Said,
                    },
                    #[codec(index = 22)]
                    Recalled {
                        id: ::core::primitive::u32,
                        recall: runtime_types::pallet_goods::types::Recall,
                    },
                    #[codec(index = 23)]
                    RecallWidened {
                        id: ::core::primitive::u32,
                        scope: runtime_types::pallet_goods::types::Scope,
                    },
                    #[codec(index = 24)]
                    RecallDisowned {
                        id: ::core::primitive::u32,
                        by: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        reference: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 25)]
                    RecallAnnulled { id: ::core::primitive::u32 },
                    #[codec(index = 26)]
                    DuplicateShown {
                        gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                        serial: ::subxt::utils::Static<
                            ::stalhof_primitives::gs1::Serial,
                        >,
                        duplicate: runtime_types::pallet_goods::types::Duplicate,
                    },
                    #[codec(index = 27)]
                    OutsidePoolShown {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        serial: ::subxt::utils::Static<
                            ::stalhof_primitives::gs1::Serial,
                        >,
                        by: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 28)]
                    ScansReported {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        by: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        scans: ::core::primitive::u32,
                    },
                    #[codec(index = 29)]
                    Activated {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        holder: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::LabelKey,
                        >,
                    },
                    #[codec(index = 30)]
                    ConflictNoted {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        holder: [::core::primitive::u8; 32usize],
                        count: ::core::primitive::u8,
                    },
                    #[codec(index = 31)]
                    Transferred {
                        item: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ItemId,
                        >,
                        holder: ::subxt::utils::Static<
                            ::stalhof_primitives::goods::LabelKey,
                        >,
                        passes: ::core::primitive::u32,
                    },
                }
            }
            pub mod types {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Activation {
                    pub proof: runtime_types::pallet_goods::types::ItemProof,
                    pub holder: ::subxt::utils::Static<
                        ::stalhof_primitives::goods::LabelKey,
                    >,
                    pub valid_until: ::core::primitive::u32,
                    pub signature: [::core::primitive::u8; 64usize],
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Batch {
                    pub gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                    pub producer: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub terms: runtime_types::pallet_goods::types::NewBatch,
                    pub at: ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                    pub block: ::core::primitive::u32,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Chunk {
                    pub bits: [::core::primitive::u8; 256usize],
                    pub payer: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Duplicate {
                    pub first: ::subxt::utils::Static<
                        ::stalhof_primitives::goods::ItemId,
                    >,
                    pub second: ::subxt::utils::Static<
                        ::stalhof_primitives::goods::ItemId,
                    >,
                    pub said: runtime_types::pallet_goods::types::Said,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Faults {
                    pub duplicates: ::core::primitive::u32,
                    pub outside_pool: ::core::primitive::u32,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Holder {
                    pub key: ::subxt::utils::Static<
                        ::stalhof_primitives::goods::LabelKey,
                    >,
                    pub since: ::subxt::utils::Static<
                        ::stalhof_primitives::time::Moment,
                    >,
                    pub passes: ::core::primitive::u32,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct ItemProof {
                    pub item: ::subxt::utils::Static<
                        ::stalhof_primitives::goods::ItemId,
                    >,
                    pub serial: ::subxt::utils::Static<
                        ::stalhof_primitives::gs1::Serial,
                    >,
                    pub label_key: ::core::option::Option<
                        ::subxt::utils::Static<::stalhof_primitives::goods::LabelKey>,
                    >,
                    pub attributes: ::core::option::Option<
                        [::core::primitive::u8; 32usize],
                    >,
                    pub path: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                        [::core::primitive::u8; 32usize],
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Lock {
                    pub said: runtime_types::pallet_goods::types::Said,
                    pub until: ::core::option::Option<
                        ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                    >,
                    pub confirmed: ::core::option::Option<
                        ::subxt::utils::Static<::stalhof_primitives::organisation::OrgId>,
                    >,
                    pub ended: ::core::primitive::bool,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct NewBatch {
                    pub pool: ::core::primitive::u32,
                    pub lot: ::subxt::utils::Static<::stalhof_primitives::gs1::Lot>,
                    pub origin: ::subxt::utils::Static<
                        ::stalhof_primitives::country::Country,
                    >,
                    pub market: ::core::option::Option<
                        ::subxt::utils::Static<::stalhof_primitives::country::Country>,
                    >,
                    pub made: ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    pub expires: ::core::option::Option<
                        ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    >,
                    pub count: ::core::primitive::u32,
                    pub root: [::core::primitive::u8; 32usize],
                    pub leaf_version: ::core::primitive::u8,
                    pub manifest: [::core::primitive::u8; 32usize],
                    pub opens: ::core::option::Option<
                        ::subxt::utils::Static<
                            ::stalhof_primitives::goods::ActivationOpens,
                        >,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Pool {
                    pub gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                    pub grantor: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub producer: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub shape: ::subxt::utils::Static<
                        ::stalhof_primitives::goods::PoolShape,
                    >,
                    pub granted: ::core::primitive::u64,
                    pub used: ::core::primitive::u64,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct PoolPlace {
                    pub gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                    pub serial: runtime_types::stalhof_primitives::goods::pool::SerialSpace,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Recall {
                    pub gtin: ::subxt::utils::Static<::stalhof_primitives::gs1::Gtin>,
                    pub class: ::subxt::utils::Static<
                        ::stalhof_primitives::goods::RecallClass,
                    >,
                    pub reason: ::subxt::utils::Static<
                        ::stalhof_primitives::goods::RecallReason,
                    >,
                    pub evidence: [::core::primitive::u8; 32usize],
                    pub by: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub operator: ::subxt::utils::AccountId32,
                    pub at: ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                    pub scopes: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                        runtime_types::pallet_goods::types::Scope,
                    >,
                    pub retracted: ::core::option::Option<
                        runtime_types::pallet_goods::types::Said,
                    >,
                    pub released: ::core::option::Option<
                        runtime_types::pallet_goods::types::Said,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct RecalledPlace {
                    pub class: ::core::primitive::u8,
                    pub item: ::subxt::utils::Static<
                        ::stalhof_primitives::goods::ItemId,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Record {
                    pub payer: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub resealed: ::core::option::Option<
                        (
                            ::subxt::utils::Static<
                                ::stalhof_primitives::goods::LabelKey,
                            >,
                            runtime_types::pallet_goods::types::Said,
                        ),
                    >,
                    pub holder: ::core::option::Option<
                        runtime_types::pallet_goods::types::Holder,
                    >,
                    pub conflict: ::core::option::Option<
                        runtime_types::stalhof_primitives::goods::facts::Conflict,
                    >,
                    pub returned: ::core::option::Option<
                        runtime_types::pallet_goods::types::Said,
                    >,
                    pub inspected: ::core::option::Option<
                        (
                            ::core::primitive::bool,
                            runtime_types::pallet_goods::types::Said,
                        ),
                    >,
                    pub lock: ::core::option::Option<
                        runtime_types::pallet_goods::types::Lock,
                    >,
                    pub stolen: ::core::option::Option<
                        runtime_types::pallet_goods::types::Said,
                    >,
                    pub destroyed: ::core::option::Option<
                        runtime_types::pallet_goods::types::Said,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Said {
                    pub by: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub at: ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                    pub reference: [::core::primitive::u8; 32usize],
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Sale {
                    pub by: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub operator: ::subxt::utils::AccountId32,
                    pub place: ::subxt::utils::Static<::stalhof_primitives::gs1::Gln>,
                    pub sold: ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                    pub at: ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                    pub until: ::subxt::utils::Static<
                        ::stalhof_primitives::time::Moment,
                    >,
                    pub until_block: ::core::primitive::u32,
                    pub items: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                        ::subxt::utils::Static<::stalhof_primitives::goods::ItemId>,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct ScanAlert {
                    pub at: ::subxt::utils::Static<::stalhof_primitives::time::Moment>,
                    pub scans: ::core::primitive::u32,
                    pub witnesses: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                        ::subxt::utils::Static<::stalhof_primitives::organisation::OrgId>,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Scope {
                    #[codec(index = 0)]
                    Product,
                    #[codec(index = 1)]
                    Lot(::subxt::utils::Static<::stalhof_primitives::gs1::Lot>),
                    #[codec(index = 2)]
                    Serials(::subxt::utils::Static<::stalhof_primitives::gs1::Serial>),
                    #[codec(index = 3)]
                    Batch(::core::primitive::u32),
                    #[codec(index = 4)]
                    Items {
                        batch: ::core::primitive::u32,
                        first: ::core::primitive::u32,
                        last: ::core::primitive::u32,
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct TradeItem {
                    pub licensee: ::subxt::utils::Static<
                        ::stalhof_primitives::organisation::OrgId,
                    >,
                    pub details: runtime_types::pallet_goods::types::TradeItemDetails,
                    pub distributors: ::core::primitive::u32,
                    pub withdrawn: ::core::option::Option<
                        ::subxt::utils::Static<::stalhof_primitives::time::Day>,
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct TradeItemDetails {
                    pub master_data: [::core::primitive::u8; 32usize],
                    pub hs_code: ::core::primitive::u32,
                    pub works: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                        [::core::primitive::u8; 32usize],
                    >,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Transfer {
                    pub item: ::subxt::utils::Static<
                        ::stalhof_primitives::goods::ItemId,
                    >,
                    pub to: ::subxt::utils::Static<
                        ::stalhof_primitives::goods::LabelKey,
                    >,
                    pub valid_until: ::core::primitive::u32,
                    pub signature: [::core::primitive::u8; 64usize],
                }
            }
        }
        pub mod pallet_grandpa {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    report_equivocation {
                        equivocation_proof: ::subxt::alloc::boxed::Box<
                            runtime_types::sp_consensus_grandpa::EquivocationProof<
                                ::subxt::utils::H256,
                                ::core::primitive::u32,
                            >,
                        >,
                        key_owner_proof: runtime_types::sp_core::Void,
                    },
                    #[codec(index = 1)]
                    report_equivocation_unsigned {
                        equivocation_proof: ::subxt::alloc::boxed::Box<
                            runtime_types::sp_consensus_grandpa::EquivocationProof<
                                ::subxt::utils::H256,
                                ::core::primitive::u32,
                            >,
                        >,
                        key_owner_proof: runtime_types::sp_core::Void,
                    },
                    #[codec(index = 2)]
                    note_stalled {
                        delay: ::core::primitive::u32,
                        best_finalized_block_number: ::core::primitive::u32,
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    PauseFailed,
                    #[codec(index = 1)]
                    ResumeFailed,
                    #[codec(index = 2)]
                    ChangePending,
                    #[codec(index = 3)]
                    TooSoon,
                    #[codec(index = 4)]
                    InvalidKeyOwnershipProof,
                    #[codec(index = 5)]
                    InvalidEquivocationProof,
                    #[codec(index = 6)]
                    DuplicateOffenceReport,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    NewAuthorities {
                        authority_set: ::subxt::alloc::vec::Vec<
                            (
                                runtime_types::sp_consensus_grandpa::app::Public,
                                ::core::primitive::u64,
                            ),
                        >,
                    },
                    #[codec(index = 1)]
                    Paused,
                    #[codec(index = 2)]
                    Resumed,
                }
            }
        }
        pub mod pallet_migrations {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    force_set_cursor {
                        cursor: ::core::option::Option<
                            runtime_types::pallet_migrations::MigrationCursor<
                                runtime_types::bounded_collections::bounded_vec::BoundedVec<
                                    ::core::primitive::u8,
                                >,
                                ::core::primitive::u32,
                            >,
                        >,
                    },
                    #[codec(index = 1)]
                    force_set_active_cursor {
                        index: ::core::primitive::u32,
                        inner_cursor: ::core::option::Option<
                            runtime_types::bounded_collections::bounded_vec::BoundedVec<
                                ::core::primitive::u8,
                            >,
                        >,
                        started_at: ::core::option::Option<::core::primitive::u32>,
                    },
                    #[codec(index = 2)]
                    force_onboard_mbms,
                    #[codec(index = 3)]
                    clear_historic {
                        selector: runtime_types::pallet_migrations::HistoricCleanupSelector<
                            runtime_types::bounded_collections::bounded_vec::BoundedVec<
                                ::core::primitive::u8,
                            >,
                        >,
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    Ongoing,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    UpgradeStarted { migrations: ::core::primitive::u32 },
                    #[codec(index = 1)]
                    UpgradeCompleted,
                    #[codec(index = 2)]
                    UpgradeFailed,
                    #[codec(index = 3)]
                    MigrationSkipped { index: ::core::primitive::u32 },
                    #[codec(index = 4)]
                    MigrationAdvanced {
                        index: ::core::primitive::u32,
                        took: ::core::primitive::u32,
                    },
                    #[codec(index = 5)]
                    MigrationCompleted {
                        index: ::core::primitive::u32,
                        took: ::core::primitive::u32,
                    },
                    #[codec(index = 6)]
                    MigrationFailed {
                        index: ::core::primitive::u32,
                        took: ::core::primitive::u32,
                    },
                    #[codec(index = 7)]
                    HistoricCleared {
                        next_cursor: ::core::option::Option<
                            ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        >,
                    },
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ActiveCursor<_0, _1> {
                pub index: ::core::primitive::u32,
                pub inner_cursor: ::core::option::Option<_0>,
                pub started_at: _1,
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum HistoricCleanupSelector<_0> {
                #[codec(index = 0)]
                Specific(::subxt::alloc::vec::Vec<_0>),
                #[codec(index = 1)]
                Wildcard {
                    limit: ::core::option::Option<::core::primitive::u32>,
                    previous_cursor: ::core::option::Option<
                        ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                    >,
                },
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum MigrationCursor<_0, _1> {
                #[codec(index = 0)]
                Active(runtime_types::pallet_migrations::ActiveCursor<_0, _1>),
                #[codec(index = 1)]
                Stuck,
            }
        }
        pub mod pallet_multisig {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    as_multi_threshold_1 {
                        other_signatories: ::subxt::alloc::vec::Vec<
                            ::subxt::utils::AccountId32,
                        >,
                        call: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                    #[codec(index = 1)]
                    as_multi {
                        threshold: ::core::primitive::u16,
                        other_signatories: ::subxt::alloc::vec::Vec<
                            ::subxt::utils::AccountId32,
                        >,
                        maybe_timepoint: ::core::option::Option<
                            runtime_types::pallet_multisig::Timepoint<
                                ::core::primitive::u32,
                            >,
                        >,
                        call: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                        max_weight: runtime_types::sp_weights::weight_v2::Weight,
                    },
                    #[codec(index = 2)]
                    approve_as_multi {
                        threshold: ::core::primitive::u16,
                        other_signatories: ::subxt::alloc::vec::Vec<
                            ::subxt::utils::AccountId32,
                        >,
                        maybe_timepoint: ::core::option::Option<
                            runtime_types::pallet_multisig::Timepoint<
                                ::core::primitive::u32,
                            >,
                        >,
                        call_hash: [::core::primitive::u8; 32usize],
                        max_weight: runtime_types::sp_weights::weight_v2::Weight,
                    },
                    #[codec(index = 3)]
                    cancel_as_multi {
                        threshold: ::core::primitive::u16,
                        other_signatories: ::subxt::alloc::vec::Vec<
                            ::subxt::utils::AccountId32,
                        >,
                        timepoint: runtime_types::pallet_multisig::Timepoint<
                            ::core::primitive::u32,
                        >,
                        call_hash: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 4)]
                    poke_deposit {
                        threshold: ::core::primitive::u16,
                        other_signatories: ::subxt::alloc::vec::Vec<
                            ::subxt::utils::AccountId32,
                        >,
                        call_hash: [::core::primitive::u8; 32usize],
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    MinimumThreshold,
                    #[codec(index = 1)]
                    AlreadyApproved,
                    #[codec(index = 2)]
                    NoApprovalsNeeded,
                    #[codec(index = 3)]
                    TooFewSignatories,
                    #[codec(index = 4)]
                    TooManySignatories,
                    #[codec(index = 5)]
                    SignatoriesOutOfOrder,
                    #[codec(index = 6)]
                    SenderInSignatories,
                    #[codec(index = 7)]
                    NotFound,
                    #[codec(index = 8)]
                    NotOwner,
                    #[codec(index = 9)]
                    NoTimepoint,
                    #[codec(index = 10)]
                    WrongTimepoint,
                    #[codec(index = 11)]
                    UnexpectedTimepoint,
                    #[codec(index = 12)]
                    MaxWeightTooLow,
                    #[codec(index = 13)]
                    AlreadyStored,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    NewMultisig {
                        approving: ::subxt::utils::AccountId32,
                        multisig: ::subxt::utils::AccountId32,
                        call_hash: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 1)]
                    MultisigApproval {
                        approving: ::subxt::utils::AccountId32,
                        timepoint: runtime_types::pallet_multisig::Timepoint<
                            ::core::primitive::u32,
                        >,
                        multisig: ::subxt::utils::AccountId32,
                        call_hash: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 2)]
                    MultisigExecuted {
                        approving: ::subxt::utils::AccountId32,
                        timepoint: runtime_types::pallet_multisig::Timepoint<
                            ::core::primitive::u32,
                        >,
                        multisig: ::subxt::utils::AccountId32,
                        call_hash: [::core::primitive::u8; 32usize],
                        result: ::core::result::Result<
                            (),
                            runtime_types::sp_runtime::DispatchError,
                        >,
                    },
                    #[codec(index = 3)]
                    MultisigCancelled {
                        cancelling: ::subxt::utils::AccountId32,
                        timepoint: runtime_types::pallet_multisig::Timepoint<
                            ::core::primitive::u32,
                        >,
                        multisig: ::subxt::utils::AccountId32,
                        call_hash: [::core::primitive::u8; 32usize],
                    },
                    #[codec(index = 4)]
                    DepositPoked {
                        who: ::subxt::utils::AccountId32,
                        call_hash: [::core::primitive::u8; 32usize],
                        old_deposit: ::core::primitive::u128,
                        new_deposit: ::core::primitive::u128,
                    },
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Timepoint<_0> {
                pub height: _0,
                pub index: ::core::primitive::u32,
            }
        }
        pub mod pallet_network {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    nominate,
                    #[codec(index = 1)]
                    withdraw_nomination {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                    },
                    #[codec(index = 2)]
                    list_node {
                        peer: ::subxt::utils::Static<
                            ::stalhof_primitives::peer_id::PeerId,
                        >,
                    },
                    #[codec(index = 3)]
                    unlist_node {
                        peer: ::subxt::utils::Static<
                            ::stalhof_primitives::peer_id::PeerId,
                        >,
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    RoleMissing,
                    #[codec(index = 1)]
                    KeysMissing,
                    #[codec(index = 2)]
                    AlreadyNominated,
                    #[codec(index = 3)]
                    AccountNominated,
                    #[codec(index = 4)]
                    NotNominated,
                    #[codec(index = 5)]
                    NotActive,
                    #[codec(index = 6)]
                    NamedTwice,
                    #[codec(index = 7)]
                    TooManyValidators,
                    #[codec(index = 8)]
                    ValidatorFloor,
                    #[codec(index = 9)]
                    ReplacesItself,
                    #[codec(index = 10)]
                    NotOwn,
                    #[codec(index = 11)]
                    NotAMember,
                    #[codec(index = 12)]
                    InvalidPeerId,
                    #[codec(index = 13)]
                    AlreadyListed,
                    #[codec(index = 14)]
                    ListedByAnother,
                    #[codec(index = 15)]
                    NotListed,
                    #[codec(index = 16)]
                    TooManyNodes,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    Nominated {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        validator: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 1)]
                    NominationWithdrawn {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        validator: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 2)]
                    ValidatorsChosen {
                        organisations: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                            ::subxt::utils::Static<
                                ::stalhof_primitives::organisation::OrgId,
                            >,
                        >,
                    },
                    #[codec(index = 3)]
                    SessionPlanned {
                        session: ::core::primitive::u32,
                        validators: runtime_types::bounded_collections::bounded_vec::BoundedVec<
                            runtime_types::pallet_network::Seat<
                                ::subxt::utils::AccountId32,
                            >,
                        >,
                    },
                    #[codec(index = 4)]
                    FloorHeld {
                        session: ::core::primitive::u32,
                        ready: ::core::primitive::u32,
                        floor: ::core::primitive::u32,
                    },
                    #[codec(index = 5)]
                    NodeListed {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        peer: ::subxt::utils::Static<
                            ::stalhof_primitives::peer_id::PeerId,
                        >,
                    },
                    #[codec(index = 6)]
                    NodeUnlisted {
                        organisation: ::subxt::utils::Static<
                            ::stalhof_primitives::organisation::OrgId,
                        >,
                        peer: ::subxt::utils::Static<
                            ::stalhof_primitives::peer_id::PeerId,
                        >,
                    },
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Seat<_0> {
                pub organisation: ::subxt::utils::Static<
                    ::stalhof_primitives::organisation::OrgId,
                >,
                pub validator: _0,
            }
        }
        pub mod pallet_proxy {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    proxy {
                        real: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        force_proxy_type: ::core::option::Option<
                            runtime_types::stalhof_runtime::configs::wrappers::ProxyType,
                        >,
                        call: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                    #[codec(index = 1)]
                    add_proxy {
                        delegate: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        proxy_type: runtime_types::stalhof_runtime::configs::wrappers::ProxyType,
                        delay: ::core::primitive::u32,
                    },
                    #[codec(index = 2)]
                    remove_proxy {
                        delegate: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        proxy_type: runtime_types::stalhof_runtime::configs::wrappers::ProxyType,
                        delay: ::core::primitive::u32,
                    },
                    #[codec(index = 3)]
                    remove_proxies,
                    #[codec(index = 4)]
                    create_pure {
                        proxy_type: runtime_types::stalhof_runtime::configs::wrappers::ProxyType,
                        delay: ::core::primitive::u32,
                        index: ::core::primitive::u16,
                    },
                    #[codec(index = 5)]
                    kill_pure {
                        spawner: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        proxy_type: runtime_types::stalhof_runtime::configs::wrappers::ProxyType,
                        index: ::core::primitive::u16,
                        #[codec(compact)]
                        height: ::core::primitive::u32,
                        #[codec(compact)]
                        ext_index: ::core::primitive::u32,
                    },
                    #[codec(index = 6)]
                    announce {
                        real: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        call_hash: ::subxt::utils::H256,
                    },
                    #[codec(index = 7)]
                    remove_announcement {
                        real: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        call_hash: ::subxt::utils::H256,
                    },
                    #[codec(index = 8)]
                    reject_announcement {
                        delegate: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        call_hash: ::subxt::utils::H256,
                    },
                    #[codec(index = 9)]
                    proxy_announced {
                        delegate: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        real: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        force_proxy_type: ::core::option::Option<
                            runtime_types::stalhof_runtime::configs::wrappers::ProxyType,
                        >,
                        call: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                    #[codec(index = 10)]
                    poke_deposit,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    TooMany,
                    #[codec(index = 1)]
                    NotFound,
                    #[codec(index = 2)]
                    NotProxy,
                    #[codec(index = 3)]
                    Unproxyable,
                    #[codec(index = 4)]
                    Duplicate,
                    #[codec(index = 5)]
                    NoPermission,
                    #[codec(index = 6)]
                    Unannounced,
                    #[codec(index = 7)]
                    NoSelfProxy,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    ProxyExecuted {
                        result: ::core::result::Result<
                            (),
                            runtime_types::sp_runtime::DispatchError,
                        >,
                    },
                    #[codec(index = 1)]
                    PureCreated {
                        pure: ::subxt::utils::AccountId32,
                        who: ::subxt::utils::AccountId32,
                        proxy_type: runtime_types::stalhof_runtime::configs::wrappers::ProxyType,
                        disambiguation_index: ::core::primitive::u16,
                        at: ::core::primitive::u32,
                        extrinsic_index: ::core::primitive::u32,
                    },
                    #[codec(index = 2)]
                    PureKilled {
                        pure: ::subxt::utils::AccountId32,
                        spawner: ::subxt::utils::AccountId32,
                        proxy_type: runtime_types::stalhof_runtime::configs::wrappers::ProxyType,
                        disambiguation_index: ::core::primitive::u16,
                    },
                    #[codec(index = 3)]
                    Announced {
                        real: ::subxt::utils::AccountId32,
                        proxy: ::subxt::utils::AccountId32,
                        call_hash: ::subxt::utils::H256,
                    },
                    #[codec(index = 4)]
                    ProxyAdded {
                        delegator: ::subxt::utils::AccountId32,
                        delegatee: ::subxt::utils::AccountId32,
                        proxy_type: runtime_types::stalhof_runtime::configs::wrappers::ProxyType,
                        delay: ::core::primitive::u32,
                    },
                    #[codec(index = 5)]
                    ProxyRemoved {
                        delegator: ::subxt::utils::AccountId32,
                        delegatee: ::subxt::utils::AccountId32,
                        proxy_type: runtime_types::stalhof_runtime::configs::wrappers::ProxyType,
                        delay: ::core::primitive::u32,
                    },
                    #[codec(index = 6)]
                    DepositPoked {
                        who: ::subxt::utils::AccountId32,
                        kind: runtime_types::pallet_proxy::DepositKind,
                        old_deposit: ::core::primitive::u128,
                        new_deposit: ::core::primitive::u128,
                    },
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum DepositKind {
                #[codec(index = 0)]
                Proxies,
                #[codec(index = 1)]
                Announcements,
            }
        }
        pub mod pallet_session {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    set_keys {
                        keys: runtime_types::stalhof_runtime::SessionKeys,
                        proof: ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                    },
                    #[codec(index = 1)]
                    purge_keys,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    InvalidProof,
                    #[codec(index = 1)]
                    NoAssociatedValidatorId,
                    #[codec(index = 2)]
                    DuplicatedKey,
                    #[codec(index = 3)]
                    NoKeys,
                    #[codec(index = 4)]
                    NoAccount,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    NewSession { session_index: ::core::primitive::u32 },
                    #[codec(index = 1)]
                    NewQueued,
                    #[codec(index = 2)]
                    ValidatorDisabled { validator: ::subxt::utils::AccountId32 },
                    #[codec(index = 3)]
                    ValidatorReenabled { validator: ::subxt::utils::AccountId32 },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum HoldReason {
                    #[codec(index = 0)]
                    Keys,
                }
            }
        }
        pub mod pallet_sudo {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    sudo {
                        call: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                    #[codec(index = 1)]
                    sudo_unchecked_weight {
                        call: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                        weight: runtime_types::sp_weights::weight_v2::Weight,
                    },
                    #[codec(index = 2)]
                    set_key {
                        new: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                    },
                    #[codec(index = 3)]
                    sudo_as {
                        who: ::subxt::utils::MultiAddress<
                            ::subxt::utils::AccountId32,
                            (),
                        >,
                        call: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                    #[codec(index = 4)]
                    remove_key,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    RequireSudo,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    Sudid {
                        sudo_result: ::core::result::Result<
                            (),
                            runtime_types::sp_runtime::DispatchError,
                        >,
                    },
                    #[codec(index = 1)]
                    KeyChanged {
                        old: ::core::option::Option<::subxt::utils::AccountId32>,
                        new: ::subxt::utils::AccountId32,
                    },
                    #[codec(index = 2)]
                    KeyRemoved,
                    #[codec(index = 3)]
                    SudoAsDone {
                        sudo_result: ::core::result::Result<
                            (),
                            runtime_types::sp_runtime::DispatchError,
                        >,
                    },
                }
            }
        }
        pub mod pallet_timestamp {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    set { #[codec(compact)] now: ::core::primitive::u64 },
                }
            }
        }
        pub mod pallet_utility {
            use super::runtime_types;
            pub mod pallet {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Call {
                    #[codec(index = 0)]
                    batch {
                        calls: ::subxt::alloc::vec::Vec<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                    #[codec(index = 1)]
                    as_derivative {
                        index: ::core::primitive::u16,
                        call: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                    #[codec(index = 2)]
                    batch_all {
                        calls: ::subxt::alloc::vec::Vec<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                    #[codec(index = 3)]
                    dispatch_as {
                        as_origin: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::OriginCaller,
                        >,
                        call: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                    #[codec(index = 4)]
                    force_batch {
                        calls: ::subxt::alloc::vec::Vec<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                    #[codec(index = 5)]
                    with_weight {
                        call: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                        weight: runtime_types::sp_weights::weight_v2::Weight,
                    },
                    #[codec(index = 6)]
                    if_else {
                        main: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                        fallback: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                    #[codec(index = 7)]
                    dispatch_as_fallible {
                        as_origin: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::OriginCaller,
                        >,
                        call: ::subxt::alloc::boxed::Box<
                            runtime_types::stalhof_runtime::RuntimeCall,
                        >,
                    },
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Error {
                    #[codec(index = 0)]
                    TooManyCalls,
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum Event {
                    #[codec(index = 0)]
                    BatchInterrupted {
                        index: ::core::primitive::u32,
                        error: runtime_types::sp_runtime::DispatchError,
                    },
                    #[codec(index = 1)]
                    BatchCompleted,
                    #[codec(index = 2)]
                    BatchCompletedWithErrors,
                    #[codec(index = 3)]
                    ItemCompleted,
                    #[codec(index = 4)]
                    ItemFailed { error: runtime_types::sp_runtime::DispatchError },
                    #[codec(index = 5)]
                    DispatchedAs {
                        result: ::core::result::Result<
                            (),
                            runtime_types::sp_runtime::DispatchError,
                        >,
                    },
                    #[codec(index = 6)]
                    IfElseMainSuccess,
                    #[codec(index = 7)]
                    IfElseFallbackCalled {
                        main_error: runtime_types::sp_runtime::DispatchError,
                    },
                }
            }
        }
        pub mod sp_arithmetic {
            use super::runtime_types;
            pub mod per_things {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Perbill(pub ::core::primitive::u32);
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum ArithmeticError {
                #[codec(index = 0)]
                Underflow,
                #[codec(index = 1)]
                Overflow,
                #[codec(index = 2)]
                DivisionByZero,
            }
        }
        pub mod sp_consensus_aura {
            use super::runtime_types;
            pub mod sr25519 {
                use super::runtime_types;
                pub mod app_sr25519 {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct Public(pub [::core::primitive::u8; 32usize]);
                }
            }
        }
        pub mod sp_consensus_grandpa {
            use super::runtime_types;
            pub mod app {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Public(pub [::core::primitive::u8; 32usize]);
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Signature(pub [::core::primitive::u8; 64usize]);
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum Equivocation<_0, _1> {
                #[codec(index = 0)]
                Prevote(
                    runtime_types::finality_grandpa::Equivocation<
                        runtime_types::sp_consensus_grandpa::app::Public,
                        runtime_types::finality_grandpa::Prevote<_0, _1>,
                        runtime_types::sp_consensus_grandpa::app::Signature,
                    >,
                ),
                #[codec(index = 1)]
                Precommit(
                    runtime_types::finality_grandpa::Equivocation<
                        runtime_types::sp_consensus_grandpa::app::Public,
                        runtime_types::finality_grandpa::Precommit<_0, _1>,
                        runtime_types::sp_consensus_grandpa::app::Signature,
                    >,
                ),
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct EquivocationProof<_0, _1> {
                pub set_id: ::core::primitive::u64,
                pub equivocation: runtime_types::sp_consensus_grandpa::Equivocation<
                    _0,
                    _1,
                >,
            }
        }
        pub mod sp_core {
            use super::runtime_types;
            pub mod crypto {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct KeyTypeId(pub [::core::primitive::u8; 4usize]);
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum Void {}
        }
        pub mod sp_runtime {
            use super::runtime_types;
            pub mod generic {
                use super::runtime_types;
                pub mod block {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct Block<_0, _1> {
                        pub header: _0,
                        pub extrinsics: ::subxt::alloc::vec::Vec<_1>,
                    }
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct LazyBlock<_0, _1> {
                        pub header: _0,
                        pub extrinsics: ::subxt::alloc::vec::Vec<
                            runtime_types::sp_runtime::OpaqueExtrinsic,
                        >,
                        #[codec(skip)]
                        pub __ignore: ::core::marker::PhantomData<_1>,
                    }
                }
                pub mod digest {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct Digest {
                        pub logs: ::subxt::alloc::vec::Vec<
                            runtime_types::sp_runtime::generic::digest::DigestItem,
                        >,
                    }
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub enum DigestItem {
                        #[codec(index = 6)]
                        PreRuntime(
                            [::core::primitive::u8; 4usize],
                            ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        ),
                        #[codec(index = 4)]
                        Consensus(
                            [::core::primitive::u8; 4usize],
                            ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        ),
                        #[codec(index = 5)]
                        Seal(
                            [::core::primitive::u8; 4usize],
                            ::subxt::alloc::vec::Vec<::core::primitive::u8>,
                        ),
                        #[codec(index = 0)]
                        Other(::subxt::alloc::vec::Vec<::core::primitive::u8>),
                        #[codec(index = 8)]
                        RuntimeEnvironmentUpdated,
                    }
                }
                pub mod era {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub enum Era {
                        #[codec(index = 0)]
                        Immortal,
                        #[codec(index = 1)]
                        Mortal1(::core::primitive::u8),
                        #[codec(index = 2)]
                        Mortal2(::core::primitive::u8),
                        #[codec(index = 3)]
                        Mortal3(::core::primitive::u8),
                        #[codec(index = 4)]
                        Mortal4(::core::primitive::u8),
                        #[codec(index = 5)]
                        Mortal5(::core::primitive::u8),
                        #[codec(index = 6)]
                        Mortal6(::core::primitive::u8),
                        #[codec(index = 7)]
                        Mortal7(::core::primitive::u8),
                        #[codec(index = 8)]
                        Mortal8(::core::primitive::u8),
                        #[codec(index = 9)]
                        Mortal9(::core::primitive::u8),
                        #[codec(index = 10)]
                        Mortal10(::core::primitive::u8),
                        #[codec(index = 11)]
                        Mortal11(::core::primitive::u8),
                        #[codec(index = 12)]
                        Mortal12(::core::primitive::u8),
                        #[codec(index = 13)]
                        Mortal13(::core::primitive::u8),
                        #[codec(index = 14)]
                        Mortal14(::core::primitive::u8),
                        #[codec(index = 15)]
                        Mortal15(::core::primitive::u8),
                        #[codec(index = 16)]
                        Mortal16(::core::primitive::u8),
                        #[codec(index = 17)]
                        Mortal17(::core::primitive::u8),
                        #[codec(index = 18)]
                        Mortal18(::core::primitive::u8),
                        #[codec(index = 19)]
                        Mortal19(::core::primitive::u8),
                        #[codec(index = 20)]
                        Mortal20(::core::primitive::u8),
                        #[codec(index = 21)]
                        Mortal21(::core::primitive::u8),
                        #[codec(index = 22)]
                        Mortal22(::core::primitive::u8),
                        #[codec(index = 23)]
                        Mortal23(::core::primitive::u8),
                        #[codec(index = 24)]
                        Mortal24(::core::primitive::u8),
                        #[codec(index = 25)]
                        Mortal25(::core::primitive::u8),
                        #[codec(index = 26)]
                        Mortal26(::core::primitive::u8),
                        #[codec(index = 27)]
                        Mortal27(::core::primitive::u8),
                        #[codec(index = 28)]
                        Mortal28(::core::primitive::u8),
                        #[codec(index = 29)]
                        Mortal29(::core::primitive::u8),
                        #[codec(index = 30)]
                        Mortal30(::core::primitive::u8),
                        #[codec(index = 31)]
                        Mortal31(::core::primitive::u8),
                        #[codec(index = 32)]
                        Mortal32(::core::primitive::u8),
                        #[codec(index = 33)]
                        Mortal33(::core::primitive::u8),
                        #[codec(index = 34)]
                        Mortal34(::core::primitive::u8),
                        #[codec(index = 35)]
                        Mortal35(::core::primitive::u8),
                        #[codec(index = 36)]
                        Mortal36(::core::primitive::u8),
                        #[codec(index = 37)]
                        Mortal37(::core::primitive::u8),
                        #[codec(index = 38)]
                        Mortal38(::core::primitive::u8),
                        #[codec(index = 39)]
                        Mortal39(::core::primitive::u8),
                        #[codec(index = 40)]
                        Mortal40(::core::primitive::u8),
                        #[codec(index = 41)]
                        Mortal41(::core::primitive::u8),
                        #[codec(index = 42)]
                        Mortal42(::core::primitive::u8),
                        #[codec(index = 43)]
                        Mortal43(::core::primitive::u8),
                        #[codec(index = 44)]
                        Mortal44(::core::primitive::u8),
                        #[codec(index = 45)]
                        Mortal45(::core::primitive::u8),
                        #[codec(index = 46)]
                        Mortal46(::core::primitive::u8),
                        #[codec(index = 47)]
                        Mortal47(::core::primitive::u8),
                        #[codec(index = 48)]
                        Mortal48(::core::primitive::u8),
                        #[codec(index = 49)]
                        Mortal49(::core::primitive::u8),
                        #[codec(index = 50)]
                        Mortal50(::core::primitive::u8),
                        #[codec(index = 51)]
                        Mortal51(::core::primitive::u8),
                        #[codec(index = 52)]
                        Mortal52(::core::primitive::u8),
                        #[codec(index = 53)]
                        Mortal53(::core::primitive::u8),
                        #[codec(index = 54)]
                        Mortal54(::core::primitive::u8),
                        #[codec(index = 55)]
                        Mortal55(::core::primitive::u8),
                        #[codec(index = 56)]
                        Mortal56(::core::primitive::u8),
                        #[codec(index = 57)]
                        Mortal57(::core::primitive::u8),
                        #[codec(index = 58)]
                        Mortal58(::core::primitive::u8),
                        #[codec(index = 59)]
                        Mortal59(::core::primitive::u8),
                        #[codec(index = 60)]
                        Mortal60(::core::primitive::u8),
                        #[codec(index = 61)]
                        Mortal61(::core::primitive::u8),
                        #[codec(index = 62)]
                        Mortal62(::core::primitive::u8),
                        #[codec(index = 63)]
                        Mortal63(::core::primitive::u8),
                        #[codec(index = 64)]
                        Mortal64(::core::primitive::u8),
                        #[codec(index = 65)]
                        Mortal65(::core::primitive::u8),
                        #[codec(index = 66)]
                        Mortal66(::core::primitive::u8),
                        #[codec(index = 67)]
                        Mortal67(::core::primitive::u8),
                        #[codec(index = 68)]
                        Mortal68(::core::primitive::u8),
                        #[codec(index = 69)]
                        Mortal69(::core::primitive::u8),
                        #[codec(index = 70)]
                        Mortal70(::core::primitive::u8),
                        #[codec(index = 71)]
                        Mortal71(::core::primitive::u8),
                        #[codec(index = 72)]
                        Mortal72(::core::primitive::u8),
                        #[codec(index = 73)]
                        Mortal73(::core::primitive::u8),
                        #[codec(index = 74)]
                        Mortal74(::core::primitive::u8),
                        #[codec(index = 75)]
                        Mortal75(::core::primitive::u8),
                        #[codec(index = 76)]
                        Mortal76(::core::primitive::u8),
                        #[codec(index = 77)]
                        Mortal77(::core::primitive::u8),
                        #[codec(index = 78)]
                        Mortal78(::core::primitive::u8),
                        #[codec(index = 79)]
                        Mortal79(::core::primitive::u8),
                        #[codec(index = 80)]
                        Mortal80(::core::primitive::u8),
                        #[codec(index = 81)]
                        Mortal81(::core::primitive::u8),
                        #[codec(index = 82)]
                        Mortal82(::core::primitive::u8),
                        #[codec(index = 83)]
                        Mortal83(::core::primitive::u8),
                        #[codec(index = 84)]
                        Mortal84(::core::primitive::u8),
                        #[codec(index = 85)]
                        Mortal85(::core::primitive::u8),
                        #[codec(index = 86)]
                        Mortal86(::core::primitive::u8),
                        #[codec(index = 87)]
                        Mortal87(::core::primitive::u8),
                        #[codec(index = 88)]
                        Mortal88(::core::primitive::u8),
                        #[codec(index = 89)]
                        Mortal89(::core::primitive::u8),
                        #[codec(index = 90)]
                        Mortal90(::core::primitive::u8),
                        #[codec(index = 91)]
                        Mortal91(::core::primitive::u8),
                        #[codec(index = 92)]
                        Mortal92(::core::primitive::u8),
                        #[codec(index = 93)]
                        Mortal93(::core::primitive::u8),
                        #[codec(index = 94)]
                        Mortal94(::core::primitive::u8),
                        #[codec(index = 95)]
                        Mortal95(::core::primitive::u8),
                        #[codec(index = 96)]
                        Mortal96(::core::primitive::u8),
                        #[codec(index = 97)]
                        Mortal97(::core::primitive::u8),
                        #[codec(index = 98)]
                        Mortal98(::core::primitive::u8),
                        #[codec(index = 99)]
                        Mortal99(::core::primitive::u8),
                        #[codec(index = 100)]
                        Mortal100(::core::primitive::u8),
                        #[codec(index = 101)]
                        Mortal101(::core::primitive::u8),
                        #[codec(index = 102)]
                        Mortal102(::core::primitive::u8),
                        #[codec(index = 103)]
                        Mortal103(::core::primitive::u8),
                        #[codec(index = 104)]
                        Mortal104(::core::primitive::u8),
                        #[codec(index = 105)]
                        Mortal105(::core::primitive::u8),
                        #[codec(index = 106)]
                        Mortal106(::core::primitive::u8),
                        #[codec(index = 107)]
                        Mortal107(::core::primitive::u8),
                        #[codec(index = 108)]
                        Mortal108(::core::primitive::u8),
                        #[codec(index = 109)]
                        Mortal109(::core::primitive::u8),
                        #[codec(index = 110)]
                        Mortal110(::core::primitive::u8),
                        #[codec(index = 111)]
                        Mortal111(::core::primitive::u8),
                        #[codec(index = 112)]
                        Mortal112(::core::primitive::u8),
                        #[codec(index = 113)]
                        Mortal113(::core::primitive::u8),
                        #[codec(index = 114)]
                        Mortal114(::core::primitive::u8),
                        #[codec(index = 115)]
                        Mortal115(::core::primitive::u8),
                        #[codec(index = 116)]
                        Mortal116(::core::primitive::u8),
                        #[codec(index = 117)]
                        Mortal117(::core::primitive::u8),
                        #[codec(index = 118)]
                        Mortal118(::core::primitive::u8),
                        #[codec(index = 119)]
                        Mortal119(::core::primitive::u8),
                        #[codec(index = 120)]
                        Mortal120(::core::primitive::u8),
                        #[codec(index = 121)]
                        Mortal121(::core::primitive::u8),
                        #[codec(index = 122)]
                        Mortal122(::core::primitive::u8),
                        #[codec(index = 123)]
                        Mortal123(::core::primitive::u8),
                        #[codec(index = 124)]
                        Mortal124(::core::primitive::u8),
                        #[codec(index = 125)]
                        Mortal125(::core::primitive::u8),
                        #[codec(index = 126)]
                        Mortal126(::core::primitive::u8),
                        #[codec(index = 127)]
                        Mortal127(::core::primitive::u8),
                        #[codec(index = 128)]
                        Mortal128(::core::primitive::u8),
                        #[codec(index = 129)]
                        Mortal129(::core::primitive::u8),
                        #[codec(index = 130)]
                        Mortal130(::core::primitive::u8),
                        #[codec(index = 131)]
                        Mortal131(::core::primitive::u8),
                        #[codec(index = 132)]
                        Mortal132(::core::primitive::u8),
                        #[codec(index = 133)]
                        Mortal133(::core::primitive::u8),
                        #[codec(index = 134)]
                        Mortal134(::core::primitive::u8),
                        #[codec(index = 135)]
                        Mortal135(::core::primitive::u8),
                        #[codec(index = 136)]
                        Mortal136(::core::primitive::u8),
                        #[codec(index = 137)]
                        Mortal137(::core::primitive::u8),
                        #[codec(index = 138)]
                        Mortal138(::core::primitive::u8),
                        #[codec(index = 139)]
                        Mortal139(::core::primitive::u8),
                        #[codec(index = 140)]
                        Mortal140(::core::primitive::u8),
                        #[codec(index = 141)]
                        Mortal141(::core::primitive::u8),
                        #[codec(index = 142)]
                        Mortal142(::core::primitive::u8),
                        #[codec(index = 143)]
                        Mortal143(::core::primitive::u8),
                        #[codec(index = 144)]
                        Mortal144(::core::primitive::u8),
                        #[codec(index = 145)]
                        Mortal145(::core::primitive::u8),
                        #[codec(index = 146)]
                        Mortal146(::core::primitive::u8),
                        #[codec(index = 147)]
                        Mortal147(::core::primitive::u8),
                        #[codec(index = 148)]
                        Mortal148(::core::primitive::u8),
                        #[codec(index = 149)]
                        Mortal149(::core::primitive::u8),
                        #[codec(index = 150)]
                        Mortal150(::core::primitive::u8),
                        #[codec(index = 151)]
                        Mortal151(::core::primitive::u8),
                        #[codec(index = 152)]
                        Mortal152(::core::primitive::u8),
                        #[codec(index = 153)]
                        Mortal153(::core::primitive::u8),
                        #[codec(index = 154)]
                        Mortal154(::core::primitive::u8),
                        #[codec(index = 155)]
                        Mortal155(::core::primitive::u8),
                        #[codec(index = 156)]
                        Mortal156(::core::primitive::u8),
                        #[codec(index = 157)]
                        Mortal157(::core::primitive::u8),
                        #[codec(index = 158)]
                        Mortal158(::core::primitive::u8),
                        #[codec(index = 159)]
                        Mortal159(::core::primitive::u8),
                        #[codec(index = 160)]
                        Mortal160(::core::primitive::u8),
                        #[codec(index = 161)]
                        Mortal161(::core::primitive::u8),
                        #[codec(index = 162)]
                        Mortal162(::core::primitive::u8),
                        #[codec(index = 163)]
                        Mortal163(::core::primitive::u8),
                        #[codec(index = 164)]
                        Mortal164(::core::primitive::u8),
                        #[codec(index = 165)]
                        Mortal165(::core::primitive::u8),
                        #[codec(index = 166)]
                        Mortal166(::core::primitive::u8),
                        #[codec(index = 167)]
                        Mortal167(::core::primitive::u8),
                        #[codec(index = 168)]
                        Mortal168(::core::primitive::u8),
                        #[codec(index = 169)]
                        Mortal169(::core::primitive::u8),
                        #[codec(index = 170)]
                        Mortal170(::core::primitive::u8),
                        #[codec(index = 171)]
                        Mortal171(::core::primitive::u8),
                        #[codec(index = 172)]
                        Mortal172(::core::primitive::u8),
                        #[codec(index = 173)]
                        Mortal173(::core::primitive::u8),
                        #[codec(index = 174)]
                        Mortal174(::core::primitive::u8),
                        #[codec(index = 175)]
                        Mortal175(::core::primitive::u8),
                        #[codec(index = 176)]
                        Mortal176(::core::primitive::u8),
                        #[codec(index = 177)]
                        Mortal177(::core::primitive::u8),
                        #[codec(index = 178)]
                        Mortal178(::core::primitive::u8),
                        #[codec(index = 179)]
                        Mortal179(::core::primitive::u8),
                        #[codec(index = 180)]
                        Mortal180(::core::primitive::u8),
                        #[codec(index = 181)]
                        Mortal181(::core::primitive::u8),
                        #[codec(index = 182)]
                        Mortal182(::core::primitive::u8),
                        #[codec(index = 183)]
                        Mortal183(::core::primitive::u8),
                        #[codec(index = 184)]
                        Mortal184(::core::primitive::u8),
                        #[codec(index = 185)]
                        Mortal185(::core::primitive::u8),
                        #[codec(index = 186)]
                        Mortal186(::core::primitive::u8),
                        #[codec(index = 187)]
                        Mortal187(::core::primitive::u8),
                        #[codec(index = 188)]
                        Mortal188(::core::primitive::u8),
                        #[codec(index = 189)]
                        Mortal189(::core::primitive::u8),
                        #[codec(index = 190)]
                        Mortal190(::core::primitive::u8),
                        #[codec(index = 191)]
                        Mortal191(::core::primitive::u8),
                        #[codec(index = 192)]
                        Mortal192(::core::primitive::u8),
                        #[codec(index = 193)]
                        Mortal193(::core::primitive::u8),
                        #[codec(index = 194)]
                        Mortal194(::core::primitive::u8),
                        #[codec(index = 195)]
                        Mortal195(::core::primitive::u8),
                        #[codec(index = 196)]
                        Mortal196(::core::primitive::u8),
                        #[codec(index = 197)]
                        Mortal197(::core::primitive::u8),
                        #[codec(index = 198)]
                        Mortal198(::core::primitive::u8),
                        #[codec(index = 199)]
                        Mortal199(::core::primitive::u8),
                        #[codec(index = 200)]
                        Mortal200(::core::primitive::u8),
                        #[codec(index = 201)]
                        Mortal201(::core::primitive::u8),
                        #[codec(index = 202)]
                        Mortal202(::core::primitive::u8),
                        #[codec(index = 203)]
                        Mortal203(::core::primitive::u8),
                        #[codec(index = 204)]
                        Mortal204(::core::primitive::u8),
                        #[codec(index = 205)]
                        Mortal205(::core::primitive::u8),
                        #[codec(index = 206)]
                        Mortal206(::core::primitive::u8),
                        #[codec(index = 207)]
                        Mortal207(::core::primitive::u8),
                        #[codec(index = 208)]
                        Mortal208(::core::primitive::u8),
                        #[codec(index = 209)]
                        Mortal209(::core::primitive::u8),
                        #[codec(index = 210)]
                        Mortal210(::core::primitive::u8),
                        #[codec(index = 211)]
                        Mortal211(::core::primitive::u8),
                        #[codec(index = 212)]
                        Mortal212(::core::primitive::u8),
                        #[codec(index = 213)]
                        Mortal213(::core::primitive::u8),
                        #[codec(index = 214)]
                        Mortal214(::core::primitive::u8),
                        #[codec(index = 215)]
                        Mortal215(::core::primitive::u8),
                        #[codec(index = 216)]
                        Mortal216(::core::primitive::u8),
                        #[codec(index = 217)]
                        Mortal217(::core::primitive::u8),
                        #[codec(index = 218)]
                        Mortal218(::core::primitive::u8),
                        #[codec(index = 219)]
                        Mortal219(::core::primitive::u8),
                        #[codec(index = 220)]
                        Mortal220(::core::primitive::u8),
                        #[codec(index = 221)]
                        Mortal221(::core::primitive::u8),
                        #[codec(index = 222)]
                        Mortal222(::core::primitive::u8),
                        #[codec(index = 223)]
                        Mortal223(::core::primitive::u8),
                        #[codec(index = 224)]
                        Mortal224(::core::primitive::u8),
                        #[codec(index = 225)]
                        Mortal225(::core::primitive::u8),
                        #[codec(index = 226)]
                        Mortal226(::core::primitive::u8),
                        #[codec(index = 227)]
                        Mortal227(::core::primitive::u8),
                        #[codec(index = 228)]
                        Mortal228(::core::primitive::u8),
                        #[codec(index = 229)]
                        Mortal229(::core::primitive::u8),
                        #[codec(index = 230)]
                        Mortal230(::core::primitive::u8),
                        #[codec(index = 231)]
                        Mortal231(::core::primitive::u8),
                        #[codec(index = 232)]
                        Mortal232(::core::primitive::u8),
                        #[codec(index = 233)]
                        Mortal233(::core::primitive::u8),
                        #[codec(index = 234)]
                        Mortal234(::core::primitive::u8),
                        #[codec(index = 235)]
                        Mortal235(::core::primitive::u8),
                        #[codec(index = 236)]
                        Mortal236(::core::primitive::u8),
                        #[codec(index = 237)]
                        Mortal237(::core::primitive::u8),
                        #[codec(index = 238)]
                        Mortal238(::core::primitive::u8),
                        #[codec(index = 239)]
                        Mortal239(::core::primitive::u8),
                        #[codec(index = 240)]
                        Mortal240(::core::primitive::u8),
                        #[codec(index = 241)]
                        Mortal241(::core::primitive::u8),
                        #[codec(index = 242)]
                        Mortal242(::core::primitive::u8),
                        #[codec(index = 243)]
                        Mortal243(::core::primitive::u8),
                        #[codec(index = 244)]
                        Mortal244(::core::primitive::u8),
                        #[codec(index = 245)]
                        Mortal245(::core::primitive::u8),
                        #[codec(index = 246)]
                        Mortal246(::core::primitive::u8),
                        #[codec(index = 247)]
                        Mortal247(::core::primitive::u8),
                        #[codec(index = 248)]
                        Mortal248(::core::primitive::u8),
                        #[codec(index = 249)]
                        Mortal249(::core::primitive::u8),
                        #[codec(index = 250)]
                        Mortal250(::core::primitive::u8),
                        #[codec(index = 251)]
                        Mortal251(::core::primitive::u8),
                        #[codec(index = 252)]
                        Mortal252(::core::primitive::u8),
                        #[codec(index = 253)]
                        Mortal253(::core::primitive::u8),
                        #[codec(index = 254)]
                        Mortal254(::core::primitive::u8),
                        #[codec(index = 255)]
                        Mortal255(::core::primitive::u8),
                    }
                }
                pub mod header {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct Header<_0> {
                        pub parent_hash: ::subxt::utils::H256,
                        #[codec(compact)]
                        pub number: _0,
                        pub state_root: ::subxt::utils::H256,
                        pub extrinsics_root: ::subxt::utils::H256,
                        pub digest: runtime_types::sp_runtime::generic::digest::Digest,
                    }
                }
            }
            pub mod proving_trie {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub enum TrieError {
                    #[codec(index = 0)]
                    InvalidStateRoot,
                    #[codec(index = 1)]
                    IncompleteDatabase,
                    #[codec(index = 2)]
                    ValueAtIncompleteKey,
                    #[codec(index = 3)]
                    DecoderError,
                    #[codec(index = 4)]
                    InvalidHash,
                    #[codec(index = 5)]
                    DuplicateKey,
                    #[codec(index = 6)]
                    ExtraneousNode,
                    #[codec(index = 7)]
                    ExtraneousValue,
                    #[codec(index = 8)]
                    ExtraneousHashReference,
                    #[codec(index = 9)]
                    InvalidChildReference,
                    #[codec(index = 10)]
                    ValueMismatch,
                    #[codec(index = 11)]
                    IncompleteProof,
                    #[codec(index = 12)]
                    RootMismatch,
                    #[codec(index = 13)]
                    DecodeError,
                }
            }
            pub mod traits {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct BlakeTwo256;
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum DispatchError {
                #[codec(index = 0)]
                Other,
                #[codec(index = 1)]
                CannotLookup,
                #[codec(index = 2)]
                BadOrigin,
                #[codec(index = 3)]
                Module(runtime_types::sp_runtime::ModuleError),
                #[codec(index = 4)]
                ConsumerRemaining,
                #[codec(index = 5)]
                NoProviders,
                #[codec(index = 6)]
                TooManyConsumers,
                #[codec(index = 7)]
                Token(runtime_types::sp_runtime::TokenError),
                #[codec(index = 8)]
                Arithmetic(runtime_types::sp_arithmetic::ArithmeticError),
                #[codec(index = 9)]
                Transactional(runtime_types::sp_runtime::TransactionalError),
                #[codec(index = 10)]
                Exhausted,
                #[codec(index = 11)]
                Corruption,
                #[codec(index = 12)]
                Unavailable,
                #[codec(index = 13)]
                RootNotAllowed,
                #[codec(index = 14)]
                Trie(runtime_types::sp_runtime::proving_trie::TrieError),
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum ExtrinsicInclusionMode {
                #[codec(index = 0)]
                AllExtrinsics,
                #[codec(index = 1)]
                OnlyInherents,
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct ModuleError {
                pub index: ::core::primitive::u8,
                pub error: [::core::primitive::u8; 4usize],
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum MultiSignature {
                #[codec(index = 0)]
                Ed25519([::core::primitive::u8; 64usize]),
                #[codec(index = 1)]
                Sr25519([::core::primitive::u8; 64usize]),
                #[codec(index = 2)]
                Ecdsa([::core::primitive::u8; 65usize]),
                #[codec(index = 3)]
                Eth([::core::primitive::u8; 65usize]),
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct OpaqueExtrinsic(
                pub ::subxt::alloc::vec::Vec<::core::primitive::u8>,
            );
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct OpaqueValue(pub ::subxt::alloc::vec::Vec<::core::primitive::u8>);
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum TokenError {
                #[codec(index = 0)]
                FundsUnavailable,
                #[codec(index = 1)]
                OnlyProvider,
                #[codec(index = 2)]
                BelowMinimum,
                #[codec(index = 3)]
                CannotCreate,
                #[codec(index = 4)]
                UnknownAsset,
                #[codec(index = 5)]
                Frozen,
                #[codec(index = 6)]
                Unsupported,
                #[codec(index = 7)]
                CannotCreateHold,
                #[codec(index = 8)]
                NotExpendable,
                #[codec(index = 9)]
                Blocked,
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum TransactionalError {
                #[codec(index = 0)]
                LimitReached,
                #[codec(index = 1)]
                NoLayer,
            }
        }
        pub mod sp_staking {
            use super::runtime_types;
            pub mod offence {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct OffenceSeverity(
                    pub runtime_types::sp_arithmetic::per_things::Perbill,
                );
            }
        }
        pub mod sp_version {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RuntimeVersion {
                pub spec_name: ::subxt::alloc::string::String,
                pub impl_name: ::subxt::alloc::string::String,
                pub authoring_version: ::core::primitive::u32,
                pub spec_version: ::core::primitive::u32,
                pub impl_version: ::core::primitive::u32,
                pub apis: ::subxt::alloc::vec::Vec<
                    ([::core::primitive::u8; 8usize], ::core::primitive::u32),
                >,
                pub transaction_version: ::core::primitive::u32,
                pub system_version: ::core::primitive::u8,
            }
        }
        pub mod sp_weights {
            use super::runtime_types;
            pub mod weight_v2 {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Weight {
                    #[codec(compact)]
                    pub ref_time: ::core::primitive::u64,
                    #[codec(compact)]
                    pub proof_size: ::core::primitive::u64,
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct RuntimeDbWeight {
                pub read: ::core::primitive::u64,
                pub write: ::core::primitive::u64,
            }
        }
        pub mod stalhof_primitives {
            use super::runtime_types;
            pub mod goods {
                use super::runtime_types;
                pub mod facts {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct Conflict {
                        pub count: ::core::primitive::u8,
                        pub at: ::subxt::utils::Static<
                            ::stalhof_primitives::time::Moment,
                        >,
                        pub holder: [::core::primitive::u8; 32usize],
                    }
                }
                pub mod pool {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct SerialSpace(pub [::core::primitive::u8; 20usize]);
                }
            }
            pub mod gs1 {
                use super::runtime_types;
                pub mod prefix {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct CompanyPrefix {
                        pub number: ::core::primitive::u64,
                        pub digits: ::core::primitive::u8,
                    }
                }
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct KeyPlace(pub ::core::primitive::u64);
            }
            pub mod page {
                use super::runtime_types;
                #[derive(
                    ::subxt::ext::scale_decode::DecodeAsType,
                    ::subxt::ext::scale_encode::EncodeAsType,
                    Debug
                )]
                #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                pub struct Page<_0, _1> {
                    pub items: ::subxt::alloc::vec::Vec<_0>,
                    pub next: ::core::option::Option<_1>,
                }
            }
            pub mod time {
                use super::runtime_types;
                pub mod calendar {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct Calendar {
                        pub epoch: ::subxt::utils::Static<
                            ::stalhof_primitives::time::Moment,
                        >,
                        pub start: ::subxt::utils::Static<
                            ::stalhof_primitives::time::Moment,
                        >,
                        pub speed: runtime_types::stalhof_primitives::time::calendar::Speed,
                    }
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub struct Speed(pub ::core::primitive::u32);
                }
            }
        }
        pub mod stalhof_runtime {
            use super::runtime_types;
            pub mod configs {
                use super::runtime_types;
                pub mod wrappers {
                    use super::runtime_types;
                    #[derive(
                        ::subxt::ext::scale_decode::DecodeAsType,
                        ::subxt::ext::scale_encode::EncodeAsType,
                        Debug
                    )]
                    #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
                    #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
                    pub enum ProxyType {
                        #[codec(index = 0)]
                        Any,
                        #[codec(index = 1)]
                        NonTransfer,
                        #[codec(index = 2)]
                        CancelProxy,
                    }
                }
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum OriginCaller {
                #[codec(index = 0)]
                system(
                    runtime_types::frame_support::dispatch::RawOrigin<
                        ::subxt::utils::AccountId32,
                    >,
                ),
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum RuntimeCall {
                #[codec(index = 0)]
                System(runtime_types::frame_system::pallet::Call),
                #[codec(index = 1)]
                Timestamp(runtime_types::pallet_timestamp::pallet::Call),
                #[codec(index = 3)]
                MultiBlockMigrations(runtime_types::pallet_migrations::pallet::Call),
                #[codec(index = 5)]
                Balances(runtime_types::pallet_balances::pallet::Call),
                #[codec(index = 6)]
                Assets(runtime_types::pallet_assets::pallet::Call),
                #[codec(index = 10)]
                Session(runtime_types::pallet_session::pallet::Call),
                #[codec(index = 12)]
                Grandpa(runtime_types::pallet_grandpa::pallet::Call),
                #[codec(index = 20)]
                Consortium(runtime_types::pallet_consortium::pallet::Call),
                #[codec(index = 21)]
                Council(runtime_types::pallet_council::pallet::Call),
                #[codec(index = 22)]
                Network(runtime_types::pallet_network::pallet::Call),
                #[codec(index = 30)]
                Utility(runtime_types::pallet_utility::pallet::Call),
                #[codec(index = 31)]
                Proxy(runtime_types::pallet_proxy::pallet::Call),
                #[codec(index = 32)]
                Multisig(runtime_types::pallet_multisig::pallet::Call),
                #[codec(index = 40)]
                Goods(runtime_types::pallet_goods::pallet::Call),
                #[codec(index = 255)]
                Sudo(runtime_types::pallet_sudo::pallet::Call),
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum RuntimeError {
                #[codec(index = 0)]
                System(runtime_types::frame_system::pallet::Error),
                #[codec(index = 3)]
                MultiBlockMigrations(runtime_types::pallet_migrations::pallet::Error),
                #[codec(index = 5)]
                Balances(runtime_types::pallet_balances::pallet::Error),
                #[codec(index = 6)]
                Assets(runtime_types::pallet_assets::pallet::Error),
                #[codec(index = 7)]
                AssetsHolder(runtime_types::pallet_assets_holder::pallet::Error),
                #[codec(index = 10)]
                Session(runtime_types::pallet_session::pallet::Error),
                #[codec(index = 12)]
                Grandpa(runtime_types::pallet_grandpa::pallet::Error),
                #[codec(index = 20)]
                Consortium(runtime_types::pallet_consortium::pallet::Error),
                #[codec(index = 21)]
                Council(runtime_types::pallet_council::pallet::Error),
                #[codec(index = 22)]
                Network(runtime_types::pallet_network::pallet::Error),
                #[codec(index = 30)]
                Utility(runtime_types::pallet_utility::pallet::Error),
                #[codec(index = 31)]
                Proxy(runtime_types::pallet_proxy::pallet::Error),
                #[codec(index = 32)]
                Multisig(runtime_types::pallet_multisig::pallet::Error),
                #[codec(index = 40)]
                Goods(runtime_types::pallet_goods::pallet::Error),
                #[codec(index = 255)]
                Sudo(runtime_types::pallet_sudo::pallet::Error),
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum RuntimeEvent {
                #[codec(index = 0)]
                System(runtime_types::frame_system::pallet::Event),
                #[codec(index = 2)]
                Calendar(runtime_types::pallet_calendar::pallet::Event),
                #[codec(index = 3)]
                MultiBlockMigrations(runtime_types::pallet_migrations::pallet::Event),
                #[codec(index = 5)]
                Balances(runtime_types::pallet_balances::pallet::Event),
                #[codec(index = 6)]
                Assets(runtime_types::pallet_assets::pallet::Event),
                #[codec(index = 7)]
                AssetsHolder(runtime_types::pallet_assets_holder::pallet::Event),
                #[codec(index = 10)]
                Session(runtime_types::pallet_session::pallet::Event),
                #[codec(index = 12)]
                Grandpa(runtime_types::pallet_grandpa::pallet::Event),
                #[codec(index = 20)]
                Consortium(runtime_types::pallet_consortium::pallet::Event),
                #[codec(index = 21)]
                Council(runtime_types::pallet_council::pallet::Event),
                #[codec(index = 22)]
                Network(runtime_types::pallet_network::pallet::Event),
                #[codec(index = 30)]
                Utility(runtime_types::pallet_utility::pallet::Event),
                #[codec(index = 31)]
                Proxy(runtime_types::pallet_proxy::pallet::Event),
                #[codec(index = 32)]
                Multisig(runtime_types::pallet_multisig::pallet::Event),
                #[codec(index = 40)]
                Goods(runtime_types::pallet_goods::pallet::Event),
                #[codec(index = 255)]
                Sudo(runtime_types::pallet_sudo::pallet::Event),
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum RuntimeFreezeReason {}
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum RuntimeHoldReason {
                #[codec(index = 10)]
                Session(runtime_types::pallet_session::pallet::HoldReason),
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct SessionKeys {
                pub aura: runtime_types::sp_consensus_aura::sr25519::app_sr25519::Public,
                pub grandpa: runtime_types::sp_consensus_grandpa::app::Public,
            }
        }
        pub mod stalhof_runtime_api {
            use super::runtime_types;
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub enum DevelopmentSwitch {
                #[codec(index = 0)]
                CalendarStart,
                #[codec(index = 1)]
                CalendarSpeed,
                #[codec(index = 2)]
                Sudo,
                #[codec(index = 3)]
                WellKnownKeys,
            }
            #[derive(
                ::subxt::ext::scale_decode::DecodeAsType,
                ::subxt::ext::scale_encode::EncodeAsType,
                Debug
            )]
            #[decode_as_type(crate_path = ":: subxt :: ext :: scale_decode")]
            #[encode_as_type(crate_path = ":: subxt :: ext :: scale_encode")]
            pub struct Validator {
                pub account: ::subxt::utils::AccountId32,
                pub aura: [::core::primitive::u8; 32usize],
                pub grandpa: [::core::primitive::u8; 32usize],
            }
        }
    }
}
