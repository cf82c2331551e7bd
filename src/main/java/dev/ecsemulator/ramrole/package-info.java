/** The RAM roles that instances play. Roles themselves belong to RAM: any name is taken for one. */
@NullMarked
package dev.ecsemulator.ramrole;

import org.jspecify.annotations.NullMarked;
