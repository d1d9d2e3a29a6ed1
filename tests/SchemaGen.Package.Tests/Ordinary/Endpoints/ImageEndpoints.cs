using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SchemaGen;
using Shop.Contracts;
using Shop.Data;
using Shop.Services;
using Shop.Workers;

namespace Shop.Endpoints;

public static class ImageEndpoints
{
    public static IEndpointRouteBuilder MapImages(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/images").WithTags("images");
        group.MapPost("/", CreateAsync);
        group.MapPut("/{id:int}", Update);
        group.MapGet("/sample", (int? n, string? q, [FromQuery(Name = "photo")] string[]? photos) =>
        {
            if (n is < 1 or > 4)
            {
                return Results.BadRequest("n must be 1 to 4");
            }

            if (string.IsNullOrWhiteSpace(q) || q.Length > 1000)
            {
                return Results.BadRequest("q must have 1 to 1000 characters");
            }

            var input = new FlashImageInput
            {
                Prompt = q,
                N = n ?? 1,
                ImageUrls = photos is { Length: > 0 and <= 14 } ? photos : null,
            };
            return Results.Text(input.ToJson(), "application/json");
        });
        group.MapPost("/mask", ([FromForm] string prompt, [FromForm] string? image, [FromForm] string? mask) =>
            mask is not null && image is null
                ? Results.ValidationProblem(new Dictionary<string, string[]> { ["mask"] = ["A mask needs an image."] })
                : Results.Ok(new FlashImageInput
                {
                    Prompt = prompt,
                    ImageUrls = image is null ? null : [image],
                    MaskUrl = mask,
                }));
        return group;
    }

    private static async Task<Results<Accepted<string>, ValidationProblem>> CreateAsync(
        CreateImageRequest request, ImageQueue queue, HttpContext context, CancellationToken cancellation)
    {
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrEmpty(request.Prompt))
        {
            errors["prompt"] = ["A prompt is required."];
        }

        if (request.Count is < 1 or > 4)
        {
            errors["count"] = ["1 to 4 images."];
        }

        if (request.Mask is not null && request.Images is null or { Count: 0 })
        {
            errors["mask"] = ["A mask needs an image."];
        }

        if (errors.Count > 0)
        {
            return TypedResults.ValidationProblem(errors);
        }

        bool isTrial = !context.User.IsInRole("customer");
        int count = request.Count ?? 1;
        if (isTrial)
        {
            count = 1;
        }

        var input = new FlashImageInput
        {
            Prompt = request.Prompt ?? "",
            N = count,
            Size = request.Ratio.ToRatio(),
            ImageUrls = request.Images is { Count: > 0 } ? [.. request.Images.Take(14)] : null,
            MaskUrl = request.Images is { Count: > 0 } ? request.Mask : null,
        };
        if (input.Validate() is { Count: > 0 } violations)
        {
            return TypedResults.ValidationProblem(violations.GroupBy(one => one.Pointer).ToDictionary(one => one.Key, one => one.Select(v => v.Message).ToArray()));
        }

        string id = await queue.EnqueueAsync(input, cancellation);
        return TypedResults.Accepted($"/images/{id}", id);
    }

    private static IResult Update(int id, UpdateImageRequest update, OrderRepository orders, IImageService images)
    {
        if (orders.Find(id) is not { } order)
        {
            return Results.NotFound();
        }

        FlashImageInput current = images.Describe(order);
        FlashImageInput changed = update.Apply(current);
        return changed == current ? Results.NoContent() : Results.Text(changed.ToJson(), "application/json");
    }
}
