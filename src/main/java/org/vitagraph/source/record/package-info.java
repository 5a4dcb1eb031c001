/**
 * What every format of source files has in common: files give records, records give fields, and both know their place. A
 * format is a {@link org.vitagraph.source.record.RecordFormat}; it pushes {@link org.vitagraph.source.record.SourceRecord}s
 * and knows nothing of facts.
 */
@NullMarked
package org.vitagraph.source.record;

import org.jspecify.annotations.NullMarked;
