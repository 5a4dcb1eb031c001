/** How alike a record and a person are, feature by feature, and what that is worth: the model of Fellegi and Sunter with learned weights. */
@NullMarked
package org.vitagraph.link.match;

import org.jspecify.annotations.NullMarked;
