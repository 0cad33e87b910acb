//! What the pages say: a module for each page of `ui::pages`, named as it is. Whole sentences only: where a name or a number
//! stands within one, a function puts it there, so that another language can put it elsewhere.
