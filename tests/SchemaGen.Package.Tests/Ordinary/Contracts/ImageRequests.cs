using System.Text.Json.Serialization;

namespace Shop.Contracts;

public enum ImageMode
{
    Draw,
    Edit,
    Inpaint,
}

/// <summary>The body of POST /images.</summary>
public sealed record CreateImageRequest(
    string? Prompt,
    int? Count,
    string? Ratio,
    ImageMode Mode = ImageMode.Draw,
    IReadOnlyList<string>? Images = null,
    string? Mask = null)
{
    [JsonIgnore]
    public bool IsEdit => Mode is ImageMode.Edit or ImageMode.Inpaint;
}

/// <summary>The body of PUT /images/{id}: what is not set stays.</summary>
public sealed class UpdateImageRequest
{
    public string? Prompt { get; set; }

    public int? Count { get; set; }

    public List<string>? Images { get; set; }

    public string? Mask { get; set; }

    public bool RemoveImages { get; set; }
}

public readonly record struct Dimensions(int Width, int Height)
{
    public bool IsLandscape => Width > Height;

    public double Ratio => Height == 0 ? 1 : (double)Width / Height;
}

public sealed record ImageResponse(string Id, string Prompt, int Count, IReadOnlyList<string> Files);
