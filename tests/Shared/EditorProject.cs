using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Generation;

namespace SchemaGen.Shared;

/// <summary>A project as an editor has it: its services, and our assemblies as references to analyzers, which it finds the generator, the completion and the refactorings in.</summary>
/// <param name="assemblies">A type of each of our assemblies that the editor loads, beside the generator's.</param>
internal sealed class EditorProject(params Type[] assemblies)
{
    private const string Schema = """
        {
          "type": "object",
          "required": ["prompt", "mode"],
          "properties": {
            "note": { "type": "string", "description": "A remark." },
            "prompt": { "type": "string", "description": "What is shown.", "minLength": 1 },
            "n": { "type": "integer", "minimum": 1, "maximum": 4, "default": 2 },
            "mode": { "type": "string", "enum": ["fast", "best \"quality\"", "16:9"] },
            "loop": { "type": "boolean", "default": true },
            "scale": { "type": "number", "enum": [0.5, 1, 2] },
            "style": { "anyOf": [{ "type": "string", "enum": ["anime", "photo"] }, { "type": "string" }] },
            "size": { "anyOf": [{ "type": "string", "enum": ["square", "wide"] }, { "type": "object", "title": "Box", "required": ["width"], "properties": { "width": { "type": "integer" }, "height": { "type": "integer" } } }] },
            "camera": { "type": "object", "properties": { "pan": { "type": "number" }, "kind": { "type": "string", "enum": ["dolly", "crane"] } } },
            "loras": { "type": "array", "items": { "type": "object", "required": ["path"], "properties": { "path": { "type": "string" }, "weight": { "type": "number" } } } },
            "modes": { "type": "array", "items": { "type": "string", "enum": ["a", "b"] } },
            "labels": { "type": "object", "additionalProperties": { "type": "number" } },
            "extra": {}
          }
        }
        """;

    private const string Declarations = """
        using SchemaGen;

        namespace Shop;

        [ModelInput("studio/pro-1.0")]
        public sealed partial record StudioInput;
        """;

    private const string Options = """
        is_global = true
        build_property.RootNamespace = Shop

        [/schemas/studio.json]
        build_metadata.AdditionalFiles.Slug = studio/pro-1.0

        [/schemas/gemini.json]
        build_metadata.AdditionalFiles.Slug = gemini-2-5-flash-image-preview-official
        """;

    private readonly Lazy<Project> _project = new(() => Create(assemblies));

    /// <summary>A file in the project.</summary>
    public Document Add(string code) => _project.Value.AddDocument("Test.cs", SourceText.From(code));

    private static Project Create(IEnumerable<Type> assemblies)
    {
        var host = MefHostServices.Create(MefHostServices.DefaultAssemblies);
        ProjectId id = ProjectId.CreateNewId();
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"
                || name is "Microsoft.Extensions.DependencyInjection.Abstractions.dll" or "SchemaGen.dll" or "SchemaGen.MindVideo.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path));
        Project project = new AdhocWorkspace(host).CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp))
            .GetProject(id)!
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(documentationMode: DocumentationMode.Parse))
            .WithMetadataReferences(references)
            .WithAnalyzerReferences(assemblies.Prepend(typeof(ModelInputGenerator)).Select(Reference))
            .AddDocument("Shop.cs", SourceText.From(Declarations)).Project
            .AddDocument("Usings.cs", SourceText.From("global using System; global using System.Collections.Generic;")).Project
            .AddAdditionalDocument("studio.json", SourceText.From(Schema), filePath: "/schemas/studio.json").Project
            .AddAdditionalDocument("gemini.json", SourceText.From(File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "schemas", "gemini-2-5-flash-image-preview-official.json"))), filePath: "/schemas/gemini.json").Project;
        return project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(Options), filePath: "/.globalconfig").Project;
    }

    private static AnalyzerFileReference Reference(Type type) => new(type.Assembly.Location, new Loader());

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // Everything is beside the tests.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
