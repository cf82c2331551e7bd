/** Operations over the catalogue: regions, zones, instance types. */
@NullMarked
package dev.ecsemulator.region;

import org.jspecify.annotations.NullMarked;
