/** Where the products are: here. */
@NullMarked
package dev.ecsemulator.location;

import org.jspecify.annotations.NullMarked;
