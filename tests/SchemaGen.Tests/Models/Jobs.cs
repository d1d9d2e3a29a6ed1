using System.Text.Json.Serialization;

namespace SchemaGen.Tests.Models;

/// <summary>What a user stores about a request to any model.</summary>
public sealed record Job(int Id, IModelInput? Input);

[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(List<IModelInput>))]
internal sealed partial class JobContext : JsonSerializerContext;
