//! What the parts of pages say: a module for each part of `ui::components` that has words, named as it is.
