using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SchemaGen.Extensions.AI.Tests.Infrastructure;

namespace SchemaGen.Extensions.AI.Tests;

/// <summary>Methods with records among their parameters, as functions.</summary>
public sealed class MethodTests
{
    [Fact]
    public void A_record_that_is_a_parameter_shows_its_schema()
    {
        // What is shown without this package: nothing.
        AIFunction without = AIFunctionFactory.Create((FlashImageInput input) => input.Prompt);
        Assert.Contains("\"input\":true", without.JsonSchema.GetRawText().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""), StringComparison.Ordinal);

        AIFunction function = AIFunctionFactory.Create(
            ([Description("What to draw.")] FlashImageInput input, int priority) => input.Prompt, new AIFunctionFactoryOptions { JsonSchemaCreateOptions = ModelInputJsonSchema.CreateOptions });

        JsonElement input = function.JsonSchema.GetProperty("properties").GetProperty("input");
        Assert.Equal("What to draw.", input.GetProperty("description").GetString());
        Assert.Equal(4, input.GetProperty("properties").GetProperty("n").GetProperty("maximum").GetInt32());
        Assert.Equal("image_urls", input.GetProperty("dependentRequired").GetProperty("mask_url")[0].GetString());
        Assert.Equal("integer", function.JsonSchema.GetProperty("properties").GetProperty("priority").GetProperty("type").GetString());
    }

    [Fact]
    public void References_lead_to_where_the_schema_is_now()
    {
        AIFunction function = ModelInputFunction.Create(static (StepsInput plan, List<StepsInput> more, Wrapper wrapper) => 1);
        List<string> references = [];
        Collect(function.JsonSchema, references);

        Assert.Equal(
            ["#/properties/more/items/$defs/Step", "#/properties/plan/$defs/Step", "#/properties/wrapper/properties/steps/$defs/Step"], references.Distinct().Order(StringComparer.Ordinal));
        Assert.All(references, reference => Assert.Equal("object", new SchemaNodes(function.JsonSchema).Target(reference)!.Value.GetProperty("type").GetString()));

        static void Collect(JsonElement node, List<string> references)
        {
            if (node.ValueKind == JsonValueKind.Object)
            {
                foreach (JsonProperty member in node.EnumerateObject())
                {
                    if (member.NameEquals("$ref"))
                    {
                        references.Add(member.Value.GetString()!);
                    }

                    Collect(member.Value, references);
                }
            }
            else if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in node.EnumerateArray())
                {
                    Collect(item, references);
                }
            }
        }
    }

    [Fact]
    public void A_schema_that_does_not_contain_itself_has_no_references()
    {
        JsonElement input = AIFunctionFactory.Create(static (FormsInput input, Dictionary<string, FormsInput> more) => 1, new AIFunctionFactoryOptions().UseModelInputs()).JsonSchema.GetProperty("properties");

        Assert.DoesNotContain("$ref", input.GetRawText(), StringComparison.Ordinal);
        JsonElement frame = input.GetProperty("input").GetProperty("properties").GetProperty("frame");
        Assert.Equal("Around the image.", frame.GetProperty("description").GetString());
        Assert.Equal(64, frame.GetProperty("allOf")[0].GetProperty("properties").GetProperty("width").GetProperty("minimum").GetInt32());
        Assert.Equal(JsonSerializer.Serialize(input.GetProperty("input")), JsonSerializer.Serialize(input.GetProperty("more").GetProperty("additionalProperties")));
    }

    [Theory]
    [InlineData("""{"prompt":"a","n":9}""", "/input/n: 'n' is 9, but model 'gemini-2-5-flash-image-preview-official' allows 1 to 4 [maximum; {\"type\":\"integer\",\"minimum\":1,\"maximum\":4}]")]
    [InlineData("""{"prompt":"a","mask_url":"https://x/"}""", "/input/mask_url: 'mask_url' must be used with 'image_urls'")]
    [InlineData("\"a\"", "/input: 'input' is the text \"a\", but model 'gemini-2-5-flash-image-preview-official' asks for an object")]
    public async Task A_wrong_argument_is_answered(string argument, string line)
    {
        AIFunction function = ModelInputFunction.Create(static string (FlashImageInput input) => throw new InvalidOperationException("It ran."), new AIFunctionFactoryOptions { Name = "draw" });
        ErrorContent error = Assert.IsType<ErrorContent>(await function.InvokeAsync(new() { ["input"] = JsonSerializer.Deserialize<JsonElement>(argument) }, TestContext.Current.CancellationToken));

        Assert.StartsWith("'draw' did not run: ", error.Message, StringComparison.Ordinal);
        Assert.StartsWith(line, error.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_valid_argument_reaches_the_method_beside_the_others()
    {
        AIFunction function = ModelInputFunction.Create(static (FlashImageInput input, int priority, FlashImageInput? second = null) => $"{input.Prompt} {input.N} {priority} {second?.Prompt}");

        Assert.Equal("a 2 7 ", await Invoke(new() { ["input"] = JsonSerializer.Deserialize<JsonElement>("""{"prompt":"a","n":2}"""), ["priority"] = 7 }));
        Assert.Equal("a  7 b", await Invoke(new() { ["input"] = new FlashImageInput { Prompt = "a" }, ["priority"] = 7, ["second"] = new Dictionary<string, object?> { ["prompt"] = "b" } }));

        async Task<string?> Invoke(AIFunctionArguments arguments) => (await function.InvokeAsync(arguments, TestContext.Current.CancellationToken))?.ToString();
    }

    [Fact]
    public async Task A_record_inside_of_another_type_is_read_strictly_too()
    {
        AIFunction function = AIFunctionFactory.Create(static (Wrapper wrapper) => wrapper.Steps.First.Name, new AIFunctionFactoryOptions().UseModelInputs());
        AIFunctionArguments wrong = new() { ["wrapper"] = JsonSerializer.Deserialize<JsonElement>("""{"steps":{"first":{"nam":"a"}}}""") };

        JsonException exception = await Assert.ThrowsAsync<JsonException>(async () => await function.InvokeAsync(wrong, TestContext.Current.CancellationToken));
        Assert.Equal(["/first/nam", "/first/name"], Assert.IsType<ModelInputException>(exception.InnerException).Violations.Select(static violation => violation.Pointer));
    }

    [Fact]
    public void A_transformation_of_the_users_own_comes_first()
    {
        AIFunctionFactoryOptions options = new() { JsonSchemaCreateOptions = new() { TransformSchemaNode = static (_, _) => new System.Text.Json.Nodes.JsonObject { ["x-mine"] = 1 } } };
        JsonElement properties = AIFunctionFactory.Create(static (FlashImageInput input, int other) => 1, options.UseModelInputs()).JsonSchema.GetProperty("properties");

        Assert.Equal(1, properties.GetProperty("input").GetProperty("x-mine").GetInt32());
        Assert.Equal("object", properties.GetProperty("input").GetProperty("type").GetString());
        Assert.Equal("""{"x-mine":1}""", JsonSerializer.Serialize(properties.GetProperty("other")));
    }

    public sealed record Wrapper(StepsInput Steps);
}
