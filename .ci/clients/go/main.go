// Runs the Go clients against the emulator at EMULATOR_URL; a line for each scenario.
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
)

const firstAccount = 5000000000000001

type run struct {
	connect  func(host, key string) (emulated, error)
	scenario scenario
}

func main() {
	host := strings.TrimPrefix(os.Getenv("EMULATOR_URL"), "http://")
	var runs []run
	for _, connect := range []func(host, key string) (emulated, error){newClassic, newGeneric} {
		for _, scenario := range scenarios {
			runs = append(runs, run{connect, scenario})
		}
	}
	problems := make([]error, len(runs))
	names := make([]string, len(runs))
	var group sync.WaitGroup
	for i, each := range runs {
		group.Add(1)
		go func() {
			defer group.Done()
			names[i], problems[i] = attempt(each, host, strconv.Itoa(firstAccount+i))
		}()
	}
	group.Wait()
	status := 0
	for i, problem := range problems {
		if problem == nil {
			fmt.Println("passed ", names[i])
		} else {
			fmt.Printf("failed  %s: %v\n", names[i], problem)
			status = 1
		}
	}
	os.Exit(status)
}

func attempt(run run, host, key string) (name string, problem error) {
	client, err := run.connect(host, key)
	if err != nil {
		return "Go", err
	}
	name = fmt.Sprintf("Go, %s: %s", client.name(), run.scenario.title)
	defer func() {
		if thrown := recover(); thrown != nil {
			problem = fmt.Errorf("%v", thrown)
		}
	}()
	run.scenario.play(client)
	return name, nil
}
