package main

import (
	"encoding/json"
	"errors"

	openapi "github.com/alibabacloud-go/darabonba-openapi/v2/client"
	util "github.com/alibabacloud-go/tea-utils/v2/service"
	"github.com/alibabacloud-go/tea/tea"
)

// generic is the core of the newer SDKs, called without the models of a product.
type generic struct {
	client *openapi.Client
}

func newGeneric(host, key string) (emulated, error) {
	client, err := openapi.NewClient(&openapi.Config{
		AccessKeyId:     tea.String(key),
		AccessKeySecret: tea.String("secret"),
		Endpoint:        tea.String(host),
		Protocol:        tea.String("http"),
		RegionId:        tea.String(region),
	})
	return &generic{client}, err
}

func (g *generic) name() string {
	return "darabonba-openapi"
}

func (g *generic) call(action string, parameters parameters) (answer, error) {
	version := "2014-05-26"
	if isEbs(action) {
		version = "2021-07-30"
	}
	query := map[string]*string{}
	for name, value := range parameters {
		query[name] = tea.String(value)
	}
	result, err := g.client.CallApi(&openapi.Params{
		Action:      tea.String(action),
		Version:     tea.String(version),
		Protocol:    tea.String("HTTP"),
		Method:      tea.String("POST"),
		AuthType:    tea.String("AK"),
		Style:       tea.String("RPC"),
		Pathname:    tea.String("/"),
		ReqBodyType: tea.String("formData"),
		BodyType:    tea.String("json"),
	}, &openapi.OpenApiRequest{Query: query}, &util.RuntimeOptions{})
	if err != nil {
		return nil, refusalOf(err)
	}
	body, _ := result["body"].(map[string]any)
	return body, nil
}

func refusalOf(err error) error {
	var refused *tea.SDKError
	if !errors.As(err, &refused) || refused.StatusCode == nil {
		return err
	}
	var data struct{ RequestId string }
	if err := json.Unmarshal([]byte(tea.StringValue(refused.Data)), &data); err != nil {
		return err
	}
	return &refusal{tea.IntValue(refused.StatusCode), tea.StringValue(refused.Code), tea.StringValue(refused.Message), data.RequestId}
}
