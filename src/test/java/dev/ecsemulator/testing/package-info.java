/** What tests share: one started emulator, a way to call it, and golden files. */
@NullMarked
package dev.ecsemulator.testing;

import org.jspecify.annotations.NullMarked;
