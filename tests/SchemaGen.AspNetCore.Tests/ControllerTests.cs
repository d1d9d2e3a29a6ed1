using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using SchemaGen.AspNetCore.Tests.Infrastructure;

namespace SchemaGen.AspNetCore.Tests;

public sealed class ControllerTests(ControllerTests.Sites sites) : IClassFixture<ControllerTests.Sites>
{
    public static TheoryData<string, string, string[]> Refused => BodyCases.Refused;

    public static TheoryData<string, string> Accepted => BodyCases.Accepted;

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_body_that_breaks_a_schema_is_answered_by_all_that_is_wrong(string path, string body, string[] violations)
    {
        Answer answer = await sites.With.PostAsync("/api" + path, body);
        if (body is "" or "null")
        {
            // The framework's own answer: a required body.
            Assert.Equal((400, "application/problem+json"), (answer.Status, answer.ContentType));
            return;
        }

        Assert.Equal(violations.Order(), answer.Problem().Order());
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task A_valid_body_arrives(string path, string body) =>
        Assert.Equal((200, "a lighthouse"), await sites.With.PostAsync("/api" + path, body) is var answer ? (answer.Status, answer.Text) : default);

    [Theory]
    [InlineData("{")]
    [InlineData("""{"id":"x","name":"y"}""")]
    public async Task Other_types_are_answered_as_ever(string body) =>
        Assert.Equal(Timeless(await sites.Without.PostAsync("/api/plain", body)), Timeless(await sites.With.PostAsync("/api/plain", body)));

    [Fact]
    public async Task Errors_of_other_parameters_are_told_too()
    {
        Answer answer = await sites.With.PostAsync("/api/draw?count=x", """{"prompt":"a","n":9}""");

        Assert.Equal(["/n maximum"], answer.Problem());
        Assert.Contains("\"count\":[", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("field is required", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_controller_without_the_behaviour_finds_the_messages_in_its_model_state()
    {
        // The framework adds that the parameter is missing.
        Assert.Equal((200, "order,/input/n"), await sites.With.PostAsync("/plain-controller", """{"id":1,"input":{"prompt":"a","n":9}}""") is var answer ? (answer.Status, answer.Text) : default);
    }

    [Fact]
    public async Task An_answer_of_the_applications_own_stays()
    {
        await using Site site = await Site.StartAsync(
            static application => application.MapControllers(),
            static services => services.AddControllers().AddApplicationPart(typeof(DrawController).Assembly)
                .ConfigureApiBehaviorOptions(static options => options.InvalidModelStateResponseFactory = static context => new ConflictObjectResult(Wrong(context.ModelState))));

        Assert.Equal((409, "/n,input"), await site.PostAsync("/api/draw", """{"prompt":"a","n":9}""") is var answer ? (answer.Status, answer.Text) : default);
    }

    internal static string Wrong(ModelStateDictionary state) => string.Join(",", state.Where(static entry => entry.Value!.Errors.Count > 0).Select(static entry => entry.Key));

    private static Answer Timeless(Answer answer) => answer with { Text = System.Text.RegularExpressions.Regex.Replace(answer.Text, "\"traceId\":\"[^\"]*\"", "") };

    /// <summary>The applications that the tests share.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        internal Site With { get; private set; } = null!;

        internal Site Without { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            With = await StartAsync(true);
            Without = await StartAsync(false);
        }

        public async ValueTask DisposeAsync()
        {
            await With.DisposeAsync();
            await Without.DisposeAsync();
        }

        private static Task<Site> StartAsync(bool hasModelInputs) => Site.StartAsync(
            static application => application.MapControllers(), static services => services.AddControllers().AddApplicationPart(typeof(DrawController).Assembly), hasModelInputs: hasModelInputs);
    }
}

[ApiController]
[Route("api")]
public sealed class DrawController : ControllerBase
{
    [HttpPost("draw")]
    public string Draw(FlashImageInput input, [FromQuery] int count = 1) => count > 0 ? input.Prompt : "";

    [HttpPost("order")]
    public string Place(Order order) => order.Input.Prompt;

    [HttpPost("list")]
    public string DrawAll(List<FlashImageInput> inputs) => inputs[0].Prompt;

    [HttpPost("map")]
    public string DrawNamed(Dictionary<string, FlashImageInput> inputs) => inputs.Values.First().Prompt;

    [HttpPost("plain")]
    public string Name(Plain plain) => plain.Name;
}

[Route("plain-controller")]
public sealed class OrderController : Controller
{
    [HttpPost]
    public string Place([FromBody] Order order) => ModelState.IsValid ? order.Input.Prompt : ControllerTests.Wrong(ModelState);
}
