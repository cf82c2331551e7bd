/**
 * What the cloud offers: regions, zones, instance types, public images, disk categories. Data, read
 * from files.
 */
@NullMarked
package dev.ecsemulator.catalog;

import org.jspecify.annotations.NullMarked;
