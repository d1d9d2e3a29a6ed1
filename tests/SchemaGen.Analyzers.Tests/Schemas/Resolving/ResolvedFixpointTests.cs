using SchemaGen.Analyzers.Tests.Corpus;
using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Resolving;

/// <summary>A resolved schema is resolved: reading it gives the same text.</summary>
public sealed class ResolvedFixpointTests
{
    [Fact]
    public void The_seed()
    {
        string resolved = SchemaReader.Read(SeedSchema.Text).Model!.ResolvedSchema;

        // What its prose says is a keyword; else it is as MindVideo wrote it, on one line.
        string written = JsonText.Write(JsonTree.Parse(SeedSchema.Text).Root!);
        Assert.Equal(written[..^1] + ",\"dependentRequired\":{\"mask_url\":[\"image_urls\"]}}", resolved);
        Assert.Equal(resolved, ResolvedText.OfValid(resolved));
    }

    [Fact]
    public void The_corpus() => Assert.All(CorpusFile.All, static file =>
    {
        InputModel model = SchemaReader.Read(file.Text).Model!;
        Assert.Equal(model.ResolvedSchema, ResolvedText.OfValid(model.ResolvedSchema));
        Assert.DoesNotContain("#/components", model.ResolvedSchema, StringComparison.Ordinal);
    });

    [Fact]
    public void The_official_suite() => Assert.All(SuiteGroup.All, static group =>
    {
        foreach (bool strict in new[] { false, true })
        {
            string resolved = ResolvedText.Of(group.Schema, strict, SuiteGroup.Remotes);
            Assert.Equal(resolved, ResolvedText.OfValid(resolved, strict));
            Assert.DoesNotMatch("\"\\$(id|schema|anchor|dynamicRef|dynamicAnchor|recursiveRef|recursiveAnchor|vocabulary|comment)\":\"", resolved);
        }
    });
}
