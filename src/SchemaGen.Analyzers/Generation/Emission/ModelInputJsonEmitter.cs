using SchemaGen.Generation.Cataloging;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering.Text;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints the resolver by which System.Text.Json handles the generated types without reflection.</summary>
internal static class ModelInputJsonEmitter
{
    private const string JsonTypeInfo = Serialization + "Metadata.JsonTypeInfo?";
    private const string Options = "global::System.Text.Json.JsonSerializerOptions";
    private const string Resolver = Serialization + "Metadata.IJsonTypeInfoResolver";
    private const string Contract = $"global::System.Func<global::System.Type, {Options}, {JsonTypeInfo}>";

    public static string Emit(Catalog catalog)
    {
        var writer = new CodeWriter();
        FileHeader.Emit(writer, catalog.Namespace);
        writer.Line("/// <summary>Tells System.Text.Json about the generated types, without reflection: to use alone, or to combine with your own contexts.</summary>");
        writer.Line("/// <remarks>Knows each type, and arrays, lists and dictionaries of it.</remarks>");
        writer.Line($"[{GeneratedCode.Attribute}]");
        using (writer.Open($"{(catalog.IsPublic ? "public" : "internal")} sealed class {GeneratedLists.ModelInputJson} : {Resolver}, {Services}IModelInputResolver"))
        {
            writer.Line("""
                /// <summary>The resolver.</summary>
                public static ModelInputJson Default { get; } = new();

                """);
            writer.Line("/// <summary>The same, but each record is validated while it is read: a text that breaks its schema is refused.</summary>");
            writer.Line($"public static {Resolver} Strict {{ get; }} = {Library}ModelInputSerialization.WithStrictInputs(Default);");
            writer.Line("""

                private ModelInputJson()
                {
                }

                /// <inheritdoc/>
                """);
            writer.Line($"public {JsonTypeInfo} GetTypeInfo(global::System.Type type, {Options} options) =>");
            using (writer.Indent())
            {
                writer.Line($"Contracts.ByType.TryGetValue({Services}ModelTypeInfo.ElementOf(type), out {Contract}? create) ? create(type, options) : null;");
            }

            writer.Line();
            writer.Line($"{Library}ModelInputContract? {Services}IModelInputResolver.FindInput(string slug) => Inputs.BySlug.TryGetValue(slug, out {Library}ModelInputContract? input) ? input : null;");
            writer.Line();
            writer.Line("/// <summary>Made at the first question, not when the assembly is loaded.</summary>");
            using (writer.Open("private static class Contracts"))
            {
                EmitContracts(writer, catalog);
            }

            writer.Line();
            writer.Line("/// <summary>Made when the first input is read by its slug.</summary>");
            using (writer.Open("private static class Inputs"))
            {
                EmitInputs(writer, catalog);
            }
        }

        return writer.ToString();
    }

    private static void EmitContracts(CodeWriter writer, Catalog catalog)
    {
        writer.Line($"public static readonly global::System.Collections.Generic.Dictionary<global::System.Type, {Contract}> ByType = new()");
        writer.Line("{");
        using (writer.Indent())
        {
            writer.Line($"[typeof({Library}IModelInput)] = static (type, options) => {Services}ModelTypeInfo.OfInputs(type, options, Default),");
            foreach (TypeNameConflicts claims in Reachable(catalog))
            {
                string? converter = claims.Target.JsonConverter;
                if (converter is { Length: > 0 })
                {
                    writer.Line($"[typeof({claims.Records[0]})] = static (type, options) => {Services}ModelTypeInfo.OfObject<{claims.Records[0]}>(type, options, new {converter}()),");
                }

                writer.Lines(claims.Records.Skip(converter is null ? 0 : 1).Select(static name => $"[typeof({name})] = {Services}ModelTypeInfo.OfObject<{name}>,"));
                writer.Lines(claims.Enums.Select(name => $"[typeof({name})] = {Services}ModelTypeInfo.OfEnum<{name}, {claims.WireNameOf(name)}>,"));
                writer.Lines(claims.NumberEnums.Select(static name => $"[typeof({name})] = {Services}ModelTypeInfo.OfNumberEnum<{name}>,"));
                writer.Lines(claims.OpenEnums.Select(static name => $"[typeof({name})] = {Services}ModelTypeInfo.OfOpenEnum<{name}>,"));
                writer.Lines(claims.Unions.Select(static name => $"[typeof({name})] = {Services}ModelTypeInfo.OfUnion<{name}>,"));
            }
        }

        writer.Line("};");
    }

    private static void EmitInputs(CodeWriter writer, Catalog catalog)
    {
        writer.Line($"public static readonly global::System.Collections.Generic.Dictionary<string, {Library}ModelInputContract> BySlug = new()");
        writer.Line("{");
        using (writer.Indent())
        {
            writer.Lines(Reachable(catalog).Select(static claims => $"[{Literal.Text(claims.Target.Slug)}] = {Library}ModelInputContract.Of<{claims.Records[0]}>(),"));
        }

        writer.Line("};");
    }

    private static IEnumerable<TypeNameConflicts> Reachable(Catalog catalog) => catalog.Types.Where(static claims => claims.Target.IsReachable);
}
