using Microsoft.Extensions.Options;
using SchemaGen;
using Shop;
using Shop.CommandLine;
using Shop.Components;
using Shop.Data;
using Shop.Endpoints;
using Shop.Services;
using Shop.Workers;

if (args.Contains("--once"))
{
    Console.WriteLine(ImageCommand.Parse(args).ToJson());
    return;
}

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<ImageOptions>(builder.Configuration.GetSection("Images"));
builder.Services.AddControllers();
builder.Services.AddRazorPages();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddMindVideo();
builder.Services.AddSingleton<OrderRepository>();
builder.Services.AddSingleton<ImageQueue>();
builder.Services.AddSingleton<IImageService, ImageService>();
builder.Services.AddHostedService<ImageWorker>();

var app = builder.Build();
app.UseAntiforgery();
app.MapControllers();
app.MapRazorPages();
app.MapImages();
app.MapRazorComponents<ImageForm>().AddInteractiveServerRenderMode();

app.MapGet("/", (IOptions<ImageOptions> options) => Results.Text(new FlashImageInput
{
    Prompt = options.Value.Greeting,
    N = options.Value.DefaultCount is >= 1 and <= 4 ? options.Value.DefaultCount : 1,
    Size = app.Environment.IsDevelopment() ? FlashImageAspectRatio.Ratio1x1 : FlashImageAspectRatio.Ratio16x9,
}.ToJson(), "application/json"));

string? banner = app.Configuration["Banner"];
bool hasBanner = !string.IsNullOrWhiteSpace(banner);
app.MapGet("/banner", () => hasBanner
    ? Results.Ok(new FlashImageInput { Prompt = banner ?? "" })
    : Results.NotFound());

app.Run();
