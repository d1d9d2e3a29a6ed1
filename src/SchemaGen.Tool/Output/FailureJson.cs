using System.Text.Json.Serialization;

namespace SchemaGen.Tool.Output;

/// <summary>What <c>--json</c> prints where a command could not do what it was asked for (exit code 2).</summary>
/// <param name="Error">What is wrong.</param>
/// <param name="Advice">How to go on.</param>
internal sealed record FailureResult(string Error, string? Advice);

/// <summary>The form of a failure.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NewLine = "\n")]
[JsonSerializable(typeof(FailureResult))]
internal sealed partial class FailureJson : JsonSerializerContext;
