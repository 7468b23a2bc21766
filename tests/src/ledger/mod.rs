//! A receivables ledger as a table: read, made, counted again, and as acts day by day.
//!
//! The table has a line for each invoice of one firm to its customers, with these columns in any order, under this head:
//!
//! | column | holds |
//! |---|---|
//! | `countryCode` | the customer's country, in whatever code |
//! | `customerID` | who owes it |
//! | `PaperlessDate` | since when that customer takes invoices without paper; may be blank |
//! | `invoiceNumber` | the invoice's number |
//! | `InvoiceDate`, `DueDate` | its date, and when it is due |
//! | `InvoiceAmount` | how much, in major units with at most two decimals |
//! | `Disputed` | `Yes` or `No`: whether the customer disputed it |
//! | `SettledDate` | when it was paid; blank while it is not |
//! | `PaperlessBill` | `Electronic` or `Paper` |
//! | `DaysToSettle`, `DaysLate` | from its date, and from its due date, to when it was paid; blank while it is not |
//!
//! Dates are month/day/year. What else happens on which day is a rule, since the table does not say it: [`Timeline`].

mod cast;
mod compare;
mod generate;
mod history;
mod invoice;
mod plan;
mod read;
mod recount;
mod replay;
mod timeline;

pub use compare::Line;
pub use generate::{Shape, generate};
pub use history::{Earlier, History, history};
pub use invoice::{COLUMNS, Invoice, write};
pub use plan::{Act, DayOfActs, Plan};
pub use read::{Ledger, Refusal, read};
pub use recount::{Ageing, Counts, Days, Party, Recount};
pub use replay::{Replayed, replay};
pub use timeline::{Rules, Timeline};
