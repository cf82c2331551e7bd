/** Security groups. */
@NullMarked
package dev.ecsemulator.securitygroup;

import org.jspecify.annotations.NullMarked;
