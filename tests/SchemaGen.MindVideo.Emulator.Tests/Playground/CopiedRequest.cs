using SchemaGen;
using Models;

namespace SchemaGen.MindVideo.Emulator.Tests.Playground;

/// <summary>A request as the page gives it to be copied. The compiler and the generator judge it here, and a test compares it with the page.</summary>
internal static class CopiedRequest
{
    /// <summary>The input that was typed.</summary>
    public const string Input = """
        {"prompt":"🎨 \"tide\"","n":2,"size":"16:9","strength":0.5,"seed":7,"transparent":true,"style":"line-art","image_url":"https://example.com/a.png","mask_url":"https://example.com/m.png","tags":["a","b"],"camera":{"zoom":1.5,"lens":"tele"},"tree":{"name":"root","children":[{"name":"leaf"},{"name":"other","children":[]}]},"target":{"id":7}}
        """;

    public static FormInput Create()
    {
        var input = new FormInput
        {
            Prompt = "🎨 \"tide\"",
            N = 2,
            Size = FormAspectRatio.Ratio16x9,
            Strength = 0.5,
            Seed = 7,
            Transparent = true,
            Style = FormStyle.LineArt,
            ImageUrl = "https://example.com/a.png",
            MaskUrl = "https://example.com/m.png",
            Tags = ["a", "b"],
            Camera = new FormCamera
            {
                Zoom = 1.5,
                Lens = FormCameraLens.Tele,
            },
            Tree = new FormNode
            {
                Name = "root",
                Children = [new FormNode
                {
                    Name = "leaf",
                }, new FormNode
                {
                    Name = "other",
                    Children = [],
                }],
            },
            Target = new FormTargetObject
            {
                Id = 7,
            },
        };
        return input;
    }
}
