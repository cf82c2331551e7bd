/** Tags of resources of all products, as the product Tag reads them. */
@NullMarked
package dev.ecsemulator.tagapi;

import org.jspecify.annotations.NullMarked;
