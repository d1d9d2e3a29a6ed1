using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaGen.Tool.Commands;

namespace SchemaGen.Tool.Cli;

/// <summary>The form of <c>--json</c>, which docs/schemagen.md documents: members may be added, and are never renamed or removed.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NewLine = "\n")]
[JsonSerializable(typeof(AddResult))]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(ListResult))]
[JsonSerializable(typeof(UpdateResult))]
[JsonSerializable(typeof(ValidateResult))]
internal sealed partial class ToolJson : JsonSerializerContext;
