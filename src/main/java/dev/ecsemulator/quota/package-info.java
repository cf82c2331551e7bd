/** What an account may have, and how much of it is used. */
@NullMarked
package dev.ecsemulator.quota;

import org.jspecify.annotations.NullMarked;
