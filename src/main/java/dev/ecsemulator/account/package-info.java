/** Accounts and their switches. */
@NullMarked
package dev.ecsemulator.account;

import org.jspecify.annotations.NullMarked;
