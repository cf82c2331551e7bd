package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/auth/credentials"
	sdkerrors "github.com/aliyun/alibaba-cloud-sdk-go/sdk/errors"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/requests"
	"github.com/aliyun/alibaba-cloud-sdk-go/services/ebs"
	"github.com/aliyun/alibaba-cloud-sdk-go/services/ecs"
)

// classic is alibaba-cloud-sdk-go with its typed requests and answers for both products.
type classic struct {
	ecs, ebs reflect.Value
}

var typedRequests = map[string]func() requests.AcsRequest{
	"DescribeRegions":           of(ecs.CreateDescribeRegionsRequest),
	"RunInstances":              of(ecs.CreateRunInstancesRequest),
	"DescribeInstances":         of(ecs.CreateDescribeInstancesRequest),
	"StopInstance":              of(ecs.CreateStopInstanceRequest),
	"StartInstance":             of(ecs.CreateStartInstanceRequest),
	"DeleteInstance":            of(ecs.CreateDeleteInstanceRequest),
	"CreateDisk":                of(ecs.CreateCreateDiskRequest),
	"DescribeDisks":             of(ecs.CreateDescribeDisksRequest),
	"CreateDiskReplicaPair":     of(ebs.CreateCreateDiskReplicaPairRequest),
	"CreateDiskReplicaGroup":    of(ebs.CreateCreateDiskReplicaGroupRequest),
	"DescribeDiskReplicaPairs":  of(ebs.CreateDescribeDiskReplicaPairsRequest),
	"DescribeDiskReplicaGroups": of(ebs.CreateDescribeDiskReplicaGroupsRequest),
	"AddDiskReplicaPair":        of(ebs.CreateAddDiskReplicaPairRequest),
	"StartDiskReplicaGroup":     of(ebs.CreateStartDiskReplicaGroupRequest),
	"StopDiskReplicaGroup":      of(ebs.CreateStopDiskReplicaGroupRequest),
	"RemoveDiskReplicaPair":     of(ebs.CreateRemoveDiskReplicaPairRequest),
	"DeleteDiskReplicaGroup":    of(ebs.CreateDeleteDiskReplicaGroupRequest),
	"DeleteDiskReplicaPair":     of(ebs.CreateDeleteDiskReplicaPairRequest),
}

func of[T requests.AcsRequest](create func() T) func() requests.AcsRequest {
	return func() requests.AcsRequest { return create() }
}

func newClassic(host, key string) (emulated, error) {
	credential := credentials.NewAccessKeyCredential(key, "secret")
	ecsClient, err := ecs.NewClientWithOptions(region, sdk.NewConfig().WithScheme("http"), credential)
	if err != nil {
		return nil, err
	}
	ebsClient, err := ebs.NewClientWithOptions(region, sdk.NewConfig().WithScheme("http"), credential)
	if err != nil {
		return nil, err
	}
	ecsClient.Domain, ebsClient.Domain = host, host
	return &classic{reflect.ValueOf(ecsClient), reflect.ValueOf(ebsClient)}, nil
}

func (c *classic) name() string {
	return "alibaba-cloud-sdk-go"
}

// call is client.<action>(request): only the typed method of the library sends anything.
func (c *classic) call(action string, parameters parameters) (answer, error) {
	request := typedRequests[action]()
	for name, value := range parameters {
		field := reflect.ValueOf(request).Elem().FieldByName(name)
		if !field.IsValid() {
			return nil, fmt.Errorf("%s has no %s", action, name)
		}
		field.SetString(value)
	}
	client := c.ecs
	if isEbs(action) {
		client = c.ebs
	}
	results := client.MethodByName(action).Call([]reflect.Value{reflect.ValueOf(request)})
	if err, _ := results[1].Interface().(error); err != nil {
		var refused *sdkerrors.ServerError
		if errors.As(err, &refused) {
			return nil, &refusal{refused.HttpStatus(), refused.ErrorCode(), refused.Message(), refused.RequestId()}
		}
		return nil, err
	}
	response := results[0].Interface().(interface{ GetHttpContentBytes() []byte })
	var body answer
	return body, json.Unmarshal(response.GetHttpContentBytes(), &body)
}
