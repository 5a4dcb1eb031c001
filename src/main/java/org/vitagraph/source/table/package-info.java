/**
 * Source files that are tables: CSV and its kin, and workbooks of spreadsheets. A row is a record, a column is what can be asked of
 * it. Nothing that is calculated, linked or hidden in a workbook is ever run or fetched; what the cells show is read.
 */
@NullMarked
package org.vitagraph.source.table;

import org.jspecify.annotations.NullMarked;
