/** Tags of resources of any kind. */
@NullMarked
package dev.ecsemulator.tag;

import org.jspecify.annotations.NullMarked;
