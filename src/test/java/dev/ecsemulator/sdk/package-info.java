/** The vendor's Java SDKs, called as their users call them, against the started jar. */
package dev.ecsemulator.sdk;
