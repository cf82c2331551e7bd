/**
 * Resource groups: the default one that every account has, and moving resources into any. Groups
 * are not made here: any id is taken for one.
 */
@NullMarked
package dev.ecsemulator.resourcegroup;

import org.jspecify.annotations.NullMarked;
