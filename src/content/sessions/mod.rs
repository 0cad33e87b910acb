//! What the pages and papers of training sessions say: a module for each page and paper.
