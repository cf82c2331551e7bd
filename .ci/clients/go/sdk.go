package main

import (
	"fmt"
	"strings"
)

const (
	region      = "cn-hangzhou"
	zone        = "cn-hangzhou-h"
	otherRegion = "cn-beijing"
	otherZone   = "cn-beijing-h"
)

// emulated is a client library, reduced to what the scenarios need.
type emulated interface {
	name() string
	call(action string, parameters parameters) (answer, error)
}

type parameters map[string]string

type answer map[string]any

// refusal is what a library says about an answer that is an error.
type refusal struct {
	status                   int
	code, message, requestID string
}

func (r *refusal) Error() string {
	return fmt.Sprintf("%d %s: %s (%s)", r.status, r.code, r.message, r.requestID)
}

func isEbs(action string) bool {
	return strings.Contains(action, "DiskReplica")
}

// list walks down the objects named by path to a list, which may be absent.
func (a answer) list(path ...string) []any {
	var at any = map[string]any(a)
	for _, name := range path {
		object, _ := at.(map[string]any)
		at = object[name]
	}
	rows, _ := at.([]any)
	return rows
}

func text(row any, field string) string {
	object, _ := row.(map[string]any)
	value, _ := object[field].(string)
	return value
}
