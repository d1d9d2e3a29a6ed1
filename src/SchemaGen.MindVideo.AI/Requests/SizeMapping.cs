using System.Drawing;
using System.Globalization;
using System.Text.Json;

namespace SchemaGen.MindVideo.AI;

/// <summary>
/// Expresses a size in the values of the model. The numbers must match exactly: 1024 x 1024 is not <c>1:1</c>, because a model of ratios chooses the pixels itself, and a caller who requests pixels would get
/// others.
/// </summary>
internal static class SizeMapping
{
    public static JsonElement Express(Size size, InputMembers members, ImageModel model)
    {
        JsonElement pixels = JsonValues.Of(string.Create(CultureInfo.InvariantCulture, $"{size.Width}x{size.Height}"));
        JsonElement ratio = JsonValues.Of(string.Create(CultureInfo.InvariantCulture, $"{size.Width}:{size.Height}"));
        if (members.Settled(MemberNames.Size) is { } settled && (JsonElement.DeepEquals(settled, pixels) || JsonElement.DeepEquals(settled, ratio)))
        {
            return settled;
        }

        if (model.WhyNot(MemberNames.Size, pixels) is not { } reason)
        {
            return pixels;
        }

        return model.WhyNot(MemberNames.Size, ratio) is null
            ? ratio
            : throw new NotSupportedException(
                $"{MemberSource.ImageSize.Name} ({size.Width} x {size.Height}) cannot be expressed exactly for the model '{members.ModelSlug}': {reason}. "
                + "A ratio is asked for by its own numbers: new Size(16, 9) is 16:9");
    }
}
