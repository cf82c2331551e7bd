/** Operations of the security token service: who a caller is. */
@NullMarked
package dev.ecsemulator.sts;

import org.jspecify.annotations.NullMarked;
