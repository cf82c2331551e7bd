/** Elastic IP addresses and what they are associated with. */
@NullMarked
package dev.ecsemulator.eip;

import org.jspecify.annotations.NullMarked;
