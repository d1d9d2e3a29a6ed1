using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using SchemaGen.AspNetCore.Tests.Infrastructure;
using Swashbuckle.AspNetCore.Swagger;

namespace SchemaGen.AspNetCore.Tests;

/// <summary>What libraries read from attributes alone, without what the README adds to them: a bound of items must not become one of the list.</summary>
public sealed class ItemBoundsTests(ItemBoundsTests.Documents documents) : IClassFixture<ItemBoundsTests.Documents>
{
    private static readonly string[] s_ofItems = ["minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    [Theory]
    [InlineData("microsoft")]
    [InlineData("swashbuckle")]
    [InlineData("nswag")]
    public void A_list_has_none_of_the_bounds_of_its_items(string library)
    {
        JsonElement members = documents.Schema(library, nameof(Bounded)).GetProperty("properties");

        Assert.Equal((1, 20), (members.GetProperty("text").GetProperty("minLength").GetInt32(), members.GetProperty("text").GetProperty("maxLength").GetInt32()));
        Assert.All(["texts", "patterns", "wholes", "larges", "reals"], name => AssertUnbounded(members.GetProperty(name)));
    }

    /// <summary>ASP.NET Core's own documents see no members of a record.</summary>
    [Theory]
    [InlineData("swashbuckle")]
    [InlineData("nswag")]
    public void Neither_has_a_list_of_a_record(string library)
    {
        JsonElement members = documents.Schema(library, nameof(FormsInput)).GetProperty("properties");

        Assert.Equal(64, members.GetProperty("steps").GetProperty("maximum").GetDouble());
        AssertUnbounded(members.GetProperty("tags"));
    }

    /// <summary>2^64 - 1 has no exact form in a double; the one that NSwag writes lets it in.</summary>
    [Fact]
    public void An_integer_beyond_64_bits_has_its_bound()
    {
        JsonElement large = documents.Schema("nswag", nameof(Bounded)).GetProperty("properties").GetProperty("large");

        Assert.InRange(large.GetProperty("maximum").GetDouble(), ulong.MaxValue, 1.8447e19);
    }

    private static void AssertUnbounded(JsonElement list)
    {
        Assert.Contains("array", list.GetProperty("type").GetRawText(), StringComparison.Ordinal);
        Assert.Empty(list.EnumerateObject().Select(static keyword => keyword.Name).Intersect(s_ofItems));
    }

    /// <summary>A type of the application's own with the attributes of SchemaGen.</summary>
    public sealed class Bounded
    {
        [TextLength(1, 20)]
        public string Text { get; init; } = "";

        [IntegerRange("0", "18446744073709551615")]
        public ulong Large { get; init; }

        [ItemTextLength(1, 20)]
        public IReadOnlyList<string> Texts { get; init; } = [];

        [ItemTextPattern("^a")]
        public IReadOnlyList<string> Patterns { get; init; } = [];

        [ItemIntegerRange(1, 4)]
        public IReadOnlyList<int> Wholes { get; init; } = [];

        [ItemIntegerRange("0", "18446744073709551615")]
        public IReadOnlyList<ulong> Larges { get; init; } = [];

        [ItemNumberRange(0, 1, MinimumIsExclusive = true)]
        public IReadOnlyList<double> Reals { get; init; } = [];
    }

    /// <summary>The documents of one application, by library.</summary>
    public sealed class Documents : IAsyncLifetime
    {
        private readonly Dictionary<string, JsonDocument> _documents = [];

        internal JsonElement Schema(string library, string id) => _documents[library].RootElement.GetProperty("components").GetProperty("schemas").GetProperty(id);

        public async ValueTask InitializeAsync()
        {
            await using Site site = await Site.StartAsync(
                static application =>
                {
                    application.MapOpenApi();
                    application.UseOpenApi();
                    application.MapGet("/swashbuckle", static async (ISwaggerProvider swagger) => Results.Text(await swagger.GetSwagger("v1").SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0))).ExcludeFromDescription();
                    application.MapPost("/bounded", static (Bounded bounded) => bounded.Text);
                    application.MapPost("/forms", static (FormsInput input) => input.Prompt);
                },
                static services =>
                {
                    services.AddOpenApi("microsoft").AddEndpointsApiExplorer().AddOpenApiDocument();
                    services.AddSwaggerGen(static options => options.SwaggerDoc("v1", new OpenApiInfo { Title = "Bounds", Version = "1" }));
                },
                hasModelInputs: false);
            _documents["microsoft"] = await site.GetJsonAsync("/openapi/microsoft.json");
            _documents["swashbuckle"] = await site.GetJsonAsync("/swashbuckle");
            _documents["nswag"] = await site.GetJsonAsync("/swagger/v1/swagger.json");
        }

        public ValueTask DisposeAsync()
        {
            foreach (JsonDocument document in _documents.Values)
            {
                document.Dispose();
            }

            return ValueTask.CompletedTask;
        }
    }
}
