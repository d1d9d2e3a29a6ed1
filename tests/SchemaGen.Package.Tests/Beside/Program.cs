using System.Text.Json;
using System.Text.Json.Serialization;
using Beside.Models;
using Microsoft.Extensions.Options;
using Refit;
using SchemaGen;
using SchemaGen.CompilerServices;

// A service in which every other source generator of .NET meets the records: System.Text.Json's, that of request delegates, that of configuration binding, and Refit's.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Studio:Poster:N"] = "3", ["Studio:Poster:Size"] = "16:9", ["Studio:Draft:N"] = "4", ["Studio:Draft:Size"] = "Ratio16x9" });
builder.Services.Configure<Beside.StudioOptions>(builder.Configuration.GetSection("Studio"));
builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, Beside.ShopJson.Default));
WebApplication app = builder.Build();
app.MapPost("/posters", (PosterInput input) => input);
app.MapPost("/orders", (Beside.Order order) => order);
app.Urls.Add("http://127.0.0.1:0");
await app.StartAsync();

var order = new Beside.Order(7, new Beside.PaintInput { Size = Beside.PaintSize.Ratio1x1 }, [new PosterInput { Size = PosterSize.Ratio16x9 }], PosterSize.Ratio1x1);
Show("context", JsonSerializer.Serialize(order, Beside.ShopJson.Default.Order));

using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
var settings = new RefitSettings(new SystemTextJsonContentSerializer(new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = Beside.ShopJson.Default }));
Beside.IShop shop = RestService.For<Beside.IShop>(http, settings);
Show("refit, record", (await shop.PosterAsync(new PosterInput { N = 4 })).ToJson());
Show("refit, order", JsonSerializer.Serialize(await shop.OrderAsync(order), Beside.ShopJson.Default.Order));

// The generator of configuration binding sets no init-only members, and says nothing of it; the binder that works by reflection does, and reads wire values. (It is called so that the generator does not replace the call.)
Show("configuration, generated", app.Services.GetRequiredService<IOptions<Beside.StudioOptions>>().Value.Poster?.ToJson());
Show("configuration, generated, draft", app.Services.GetRequiredService<IOptions<Beside.StudioOptions>>().Value.Draft?.ToInput().ToJson());
object? bound = typeof(ConfigurationBinder).GetMethod("Get", [typeof(IConfiguration), typeof(Type)])!.Invoke(null, [builder.Configuration.GetSection("Studio:Poster"), typeof(PosterInput)]);
Show("configuration", (bound as PosterInput)?.ToJson());
await app.StopAsync();

static void Show(string what, string? json) => Console.WriteLine($"{what}: {json}");

namespace Beside
{
    [ModelInput("paint"), JsonConverter(typeof(ModelJsonConverter<PaintInput>))]
    public sealed partial record PaintInput;

    public sealed record Order(int Id, PaintInput Paint, IReadOnlyList<PosterInput> Posters, PosterSize Size);

    public sealed class StudioOptions
    {
        public PosterInput? Poster { get; set; }

        public PosterInput.Draft? Draft { get; set; }
    }

    public interface IShop
    {
        [Post("/posters")]
        Task<PosterInput> PosterAsync([Body] PosterInput input);

        [Post("/orders")]
        Task<Order> OrderAsync([Body] Order order);
    }

    [JsonSerializable(typeof(Order))]
    [JsonSerializable(typeof(PosterInput))]
    internal sealed partial class ShopJson : JsonSerializerContext;
}
