//! Everything that can be tested without a browser, as one program: each test of its own would link the whole library
//! anew.

mod common;

mod architecture;
mod compare;
mod crypto;
mod damage;
mod document_store;
mod docx;
mod domain_laws;
mod drafts;
mod example;
mod export_import;
mod faults;
mod foreign_files;
mod format_page;
mod full_backup;
mod import;
mod import_graph;
mod journal;
mod line_length;
mod merging;
mod migration;
mod named_tests;
mod preview_policy;
mod released;
mod report;
mod round_trip;
mod search;
mod second_look;
mod source_coverage;
mod statements;
mod translating;
mod versions;
mod workbook;
mod written;
