/**
 * Moving resources between resource groups. The groups themselves belong to another product: any id
 * is taken for one.
 */
@NullMarked
package dev.ecsemulator.resourcegroup;

import org.jspecify.annotations.NullMarked;
