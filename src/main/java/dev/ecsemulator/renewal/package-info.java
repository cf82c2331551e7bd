/** How instances are paid for after their purchase: renewals and changes of the billing method. */
@NullMarked
package dev.ecsemulator.renewal;

import org.jspecify.annotations.NullMarked;
