/** YAML as people write it: values that know their place, the keys they are asked for, and what somebody probably meant. */
@NullMarked
package org.vitagraph.source.yaml;

import org.jspecify.annotations.NullMarked;
