using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>The schema files beside the tests.</summary>
internal static class SchemaFiles
{
    public const string Slug = "gemini-2-5-flash-image-preview-official";

    /// <summary>The folder of the page's model.</summary>
    public static string Page { get; } = Path.Combine(AppContext.BaseDirectory, "schemas");

    /// <summary>The folder of the models that are only for tests.</summary>
    public static string Own { get; } = Path.Combine(AppContext.BaseDirectory, "TestSchemas");

    /// <summary>The slug of the model that has every kind of field.</summary>
    public const string Form = "form";

    /// <summary>The folder of the model that has every kind of field.</summary>
    public static string Playground { get; } = Path.Combine(AppContext.BaseDirectory, "PlaygroundSchemas");

    public static Task<InputValidator> ValidatorOfAsync(string path) => ValidatorFromAsync(File.ReadAllText(path));

    public static Task<InputValidator> ValidatorFromAsync(string schema) => InputValidator.CreateAsync(JsonNode.Parse(schema)!.AsObject(), default);
}
