using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Assistant;
using Assistant.Chat;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;
using SchemaGen.MindVideo;
using SchemaGen.MindVideo.Emulator;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

// Without an account, a MindVideo of our own, which costs nothing.
bool hasAccount = builder.Configuration[MindVideoOptions.ApiKeyVariable] is { Length: > 0 } || builder.Configuration.GetSection(MindVideoOptions.SectionName).Exists();
await using MindVideoEmulator? emulator = hasAccount ? null : await MindVideoEmulator.StartAsync(new MindVideoEmulatorOptions { Quiet = true }.AddModel<FlashImageInput>());
builder.Configuration.AddInMemoryCollection(emulator?.Settings);
builder.Services.AddMindVideo();
builder.Services.AddSingleton<Studio>();

// The record in a web API: read strictly, and shown whole in the OpenAPI document.
builder.Services.AddModelInputs();
builder.Services.AddOpenApi();
builder.Services.AddValidation();
builder.Services.AddProblemDetails();
builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull);

// The record as a tool: of the model behind the chat, and of those that come by MCP.
builder.Services.AddSingleton(static services => DrawTool.Create(services.GetRequiredService<Studio>()));
builder.Services.AddSingleton(static services => McpServerTool.Create(services.GetRequiredService<AIFunction>()));
builder.Services.AddMcpServer().WithHttpTransport(static options => options.Stateless = true); // a request needs no session, as in Assistant.http

// The one line to change for a real model; README.md has it.
builder.Services.AddChatClient(new ScriptedModel()).UseFunctionInvocation();

WebApplication app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = static exception => exception is MindVideoException ? StatusCodes.Status502BadGateway : StatusCodes.Status500InternalServerError });
app.MapOpenApi();
app.UseSwaggerUI(static page =>
{
    page.RoutePrefix = "";
    page.SwaggerEndpoint("/openapi/v1.json", "Assistant");
});

app.MapPost("/images", static (FlashImageInput input, [FromHeader(Name = "Idempotency-Key"), RegularExpression("[ -~]{1,255}")] string? order, Studio studio, CancellationToken cancellationToken) =>
    studio.DrawAsync(input, order, cancellationToken)).WithSummary("Draws images. The same Idempotency-Key twice is one order, charged once.").ProducesValidationProblem();
app.MapPost("/chat", static (UserMessage request, IChatClient model, AIFunction tool, CancellationToken cancellationToken) =>
    Conversation.AnswerAsync(request.Message, model, tool, cancellationToken)).WithSummary("Lets a language model answer, which can draw.");
app.MapMcp("/mcp");

await app.StartAsync();
string address = app.Urls.First();
Console.WriteLine($"""
    The page of the API   {address}
    Its OpenAPI document  {address}/openapi/v1.json
    The MCP server        {address}/mcp
    MindVideo             {app.Services.GetRequiredService<IOptions<MindVideoOptions>>().Value.BaseAddress ?? MindVideoOptions.DefaultBaseAddress}{(emulator is null ? "" : " (an emulator: nothing is charged)")}
    What to send          samples/Assistant/Assistant.http
    """);
await app.WaitForShutdownAsync();
