using SchemaGen.Json;
using SchemaGen.Tool.CSharp;
using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Extraction;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Locking;
using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Reading;
using SchemaGen.Tool.Sources;
using SchemaGen.Tool.Validation;

namespace SchemaGen.Tool.Commands;

/// <summary>What <c>schemagen add</c> is asked for.</summary>
/// <param name="Source">The source.</param>
/// <param name="Slug">The slug; null for that of the source.</param>
/// <param name="Type">The stem of the record's name; null for that of the slug.</param>
/// <param name="Namespace">The namespace; null for that of the project.</param>
/// <param name="Pointer">The JSON Pointer to the input; null to find it.</param>
/// <param name="Pick">The number of the JSON value of a page; null to choose it.</param>
/// <param name="IsForced">Whether a file that is there is replaced, whoever wrote it.</param>
/// <param name="WantsCSharp">Whether the C# for the example is wanted.</param>
internal sealed record AddRequest(string Source, string? Slug, string? Type, string? Namespace, string? Pointer, int? Pick, bool IsForced, bool WantsCSharp);

/// <summary>Brings the schema of a model into a project.</summary>
/// <param name="context">What it works with.</param>
internal sealed class AddModel(CommandContext context)
{
    public async Task<AddResult> RunAsync(AddRequest request, CancellationToken cancellationToken)
    {
        ISchemaSource source = context.Given(request.Source);
        SourceAnswer answer = (await source.FetchAsync(null, cancellationToken).ConfigureAwait(false))!;
        ExtractedSchema schema = SchemaExtraction.Extract(answer.Document, request.Pointer ?? answer.Pointer, request.Pick);
        if (request.Pick is not null && schema.Block is null)
        {
            throw new ToolFailure($"--pick chooses on a page, and {answer.Document.Name} is a document", "--pointer says where in a document the input is");
        }

        if (request.Pointer is not null && schema.Block is not null)
        {
            throw new ToolFailure($"--pointer leads into a document, and {answer.Document.Name} is a page", "--pick says which of its JSON values is the input");
        }

        string slug = request.Slug ?? source.Slug ?? schema.Slug ?? SlugNames.Of(answer.Document, schema);
        string path = context.Project.PathOf(slug);
        LockEntry entry = LockEntries.Of(source.Name, answer, schema, request.Pick);
        List<(string, byte[]?, LockEntry)> files = [(slug, schema.Bytes, entry)];
        foreach (ISchemaSource companion in answer.Companions)
        {
            SourceAnswer beside = (await companion.FetchAsync(null, cancellationToken).ConfigureAwait(false))!;
            files.Add((companion.Slug!, beside.Document.Bytes, new LockEntry(companion.Name, LockEntry.Hash(beside.Document.Bytes)) { ETag = beside.ETag }));
        }

        bool isNew = !File.Exists(path);
        using (ProjectLock project = ProjectLock.Open(context.Project, cancellationToken))
        {
            files.ForEach(file => ExistingFile.Check(context.Project, project.File, file.Item1, file.Item2!, file.Item3.Source, request.IsForced));
            Describe(path, new SchemaItem(null, request.Type, request.Namespace, schema.InputPointer));
            cancellationToken.ThrowIfCancellationRequested();
            project.Commit(files);
        }

        return Result(request, slug, path, schema, entry, isNew);
    }

    private void Describe(string path, SchemaItem item)
    {
        if (item is not { TypeName: null, Namespace: null, InputPointer: null } && ProjectEdit.Describe(context.Project, context.Project.NameOf(path), item) is { } edited)
        {
            SafeFile.Write(context.Project.File!, edited);

            // The settings have changed.
            context.Project = new ModelProject(context.Project.Folder, context.Project.File);
        }
    }

    private AddResult Result(AddRequest request, string slug, string path, ExtractedSchema schema, LockEntry entry, bool isNew)
    {
        ReadModel read = new ModelReader(context.Project).Read(new ModelFile(slug, path), schema.Content);
        RecordDescription? record = read.Record is null ? null : RecordDescription.Of(read.Record, read.Model!);
        var result = new AddResult(slug, read.File, entry.Source, isNew, schema.Reason)
        {
            Pointer = schema.Pointer,
            Block = schema.Block,
            Namespace = record?.Namespace,
            Record = record?.Name,
            Advice = context.Project is { File: not null, Settings.HasPackage: false } ? "the project does not refer to SchemaGen yet: dotnet add package SchemaGen" : null,
            Members = record?.Members.Select(static member => new MemberResult(member.Name, member.WireName, member.Type, member.IsRequired, member.Note)).ToList() ?? [],
            Diagnostics = read.Diagnostics.Select(DiagnosticResult.Of).ToList(),
        };
        return entry.Example is null || read.Model is null ? result : WithExample(result, request, read, entry.Example);
    }

    private static AddResult WithExample(AddResult result, AddRequest request, ReadModel read, string example)
    {
        var json = (JsonObject)JsonTree.Parse(example).Root!;
        var initializer = request.WantsCSharp && read.Record is not null ? new ExampleInitializer(read.Record) : null;
        return result with
        {
            Example = new ExampleResult(PayloadValidator.Validate(read.Model!, read.Slug, json, "example", example).Select(static violation => DiagnosticResult.Of(violation.Diagnostic)).ToList()),
            CSharp = initializer?.Write(json),
            LeftOut = initializer?.LeftOut is { Count: > 0 } left ? left : null,
        };
    }
}
