/** Prefix lists: named sets of address blocks that rules of security groups refer to. */
@NullMarked
package dev.ecsemulator.prefixlist;

import org.jspecify.annotations.NullMarked;
