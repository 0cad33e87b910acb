//! What the documents say around a person's texts: a module for each section and format.
